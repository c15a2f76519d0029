import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useReply } from "~/platform/use-reply";
import { Button } from "~/ui/button/button";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { TextArea } from "~/ui/field/field";
import { Hidden } from "~/ui/field/hidden";
import { FormMarks } from "~/platform/form-marks";

type AnswerFormProps = { path: string; parentId?: number; label: string; hint?: string; send: string };

/** The field for an answer to the notice, or to one comment. What was typed stays until it has been taken. */
export function AnswerForm({ path, parentId, label, hint, send }: AnswerFormProps) {
  const parent = parentId === undefined ? "" : String(parentId);
  const name = `comment${parent}`;
  const reply = useReply(name);
  const form = useRef<HTMLFormElement>(null);
  const navigation = useNavigation();
  // The way on from a comment that was taken; a refused one stays on this address.
  const onward = new URLSearchParams(navigation.location?.search).get("done") === "comment";
  const sent = navigation.state === "loading" && navigation.formData?.get("form") === name && onward;
  useEffect(() => {
    const field = form.current?.elements.namedItem("body");
    // Not a reset: that would bring back words that were refused before.
    if (sent && field instanceof HTMLTextAreaElement) field.value = "";
  }, [sent]);
  return (
    <Form ref={form} method="post" action={`${path}?do=comment`} noValidate className="stack gap-3">
      <ErrorSummary {...reply.summary} />
      <FormMarks form={name} />
      <Hidden values={{ parentId: parent }} />
      <TextArea
        name="body"
        id={`body${parent}`}
        label={label}
        hint={hint}
        error={reply.error("body")}
        errorPrefix={reply.errorPrefix}
        defaultValue={reply.value("body")}
        rows={3}
        dir="auto"
      />
      <Button icon="send">{send}</Button>
    </Form>
  );
}
