import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { useReply } from "~/platform/use-reply";
import { Card } from "~/ui/card/card";
import { ErrorSummary } from "~/ui/error-summary/error-summary";
import { FormMarks } from "~/platform/form-marks";

type SignInFormProps = {
  /** Its name among the forms of the page. */
  name?: string;
  reply: ReturnType<typeof useReply>;
  action?: string;
  children: ReactNode;
};

/** The frame of every step at the door: what went wrong first, then one question. Works without JavaScript. */
export function SignInForm({ name, reply, action, children }: SignInFormProps) {
  return (
    <Form method="post" action={action} noValidate className="stack gap-5">
      <FormMarks form={name} />
      <ErrorSummary {...reply.summary} />
      <Card gap={5}>{children}</Card>
    </Form>
  );
}
