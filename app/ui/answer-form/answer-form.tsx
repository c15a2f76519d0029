import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { FormMarks } from "~/platform/form-marks";
import { useReply } from "~/platform/use-reply";
import { Button } from "../button/button";
import { ErrorSummary } from "../error-summary/error-summary";
import { TextArea } from "../field/field";
import { Hidden } from "../field/hidden";

type AnswerFormProps = {
  /** Where it is sent; what was taken leads on to an address with `done=comment`. */
  action: string;
  /** Its name among the forms of the page. */
  form: string;
  /** The id of its field. */
  field: string;
  /** What travels with the words: what they are an answer to. */
  values: Record<string, string>;
  label: string;
  hint?: string;
  send: string;
};

/** The field for words among other people's: `body`. What was typed stays until it has been taken. */
export function AnswerForm({ action, form: name, field: id, values, label, hint, send }: AnswerFormProps) {
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
  const errors = reply.summary.errors.map((error) => ("field" in error ? { ...error, field: id } : error));
  return (
    <Form ref={form} method="post" action={action} noValidate className="stack gap-3">
      <ErrorSummary {...reply.summary} errors={errors} />
      <FormMarks form={name} />
      <Hidden values={values} />
      <TextArea
        name="body"
        id={id}
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
