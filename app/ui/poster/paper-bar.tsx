import { Form } from "@remix-run/react";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { FormMarks } from "~/platform/form-marks";
import { Button, ButtonLink, Buttons } from "../button/button";
import { Hidden } from "../field/hidden";
import { Note } from "../note/note";

type PaperBarProps = {
  /** The page of what is printed; its PDF is beside it, at `${path}/poster.pdf`. */
  path: string;
  /** Whether this machine makes PDF files, and what the press for one carries. */
  pdf: boolean;
  fields?: Record<string, string>;
  failed: boolean;
  words: Record<"title" | "failed" | "noScript" | "print" | "pdf" | "back", string>;
  /** How many sheets it is. */
  sheets?: string;
  children?: ReactNode;
};

/** What stands above sheets of paper on the screen and never on them: the ways to paper, the way back. */
export function PaperBar({ path, pdf, fields, failed, words, sheets, children }: PaperBarProps) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <div className="wrap no-print stack gap-4">
      <h1>{words.title}</h1>
      {failed ? (
        <Note icon="triangle-alert" tone="ochre">
          {words.failed}
        </Note>
      ) : null}
      {sheets || !ready ? (
        <p>
          {sheets} {ready ? null : words.noScript}
        </p>
      ) : null}
      {children}
      <Buttons>
        {ready ? (
          <Button type="button" variant="main" icon="printer" onClick={() => window.print()}>
            {words.print}
          </Button>
        ) : null}
        {pdf ? (
          <Form method="post" action={`${path}/poster.pdf`} reloadDocument>
            <FormMarks form="pdf" />
            <Hidden values={fields} />
            <Button icon="download">{words.pdf}</Button>
          </Form>
        ) : null}
        <ButtonLink to={path} icon="arrow-left">
          {words.back}
        </ButtonLink>
      </Buttons>
    </div>
  );
}
