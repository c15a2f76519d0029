/** What a form says back: the words typed, one locale key for each wrong field, and at most one refusal. */
export type FormReply = {
  form: string;
  values: Record<string, string>;
  errors: Record<string, string>;
  refusal?: string;
  /** Variables for the refusal's text, such as seconds to wait. */
  facts?: Record<string, string | number>;
};
