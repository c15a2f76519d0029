import { useLoaderData } from "@remix-run/react";
import { publicLoader } from "~/platform/door.server";
import { devMailbox } from "~/platform/mail.server";

/** Development only: every mail that would have been sent. */
export const loader = publicLoader(async () => ({ mails: [...devMailbox()] }));

export default function DevMailRoute() {
  const { mails } = useLoaderData<typeof loader>();
  return (
    <main className="wrap stack gap-4">
      <h1>Mailbox</h1>
      {mails.map((mail) => (
        <article className="card" key={mail.at.toISOString()}>
          <h2 dir="auto">{mail.subject}</h2>
          <p>{mail.to}</p>
          <pre dir="auto">{mail.text}</pre>
        </article>
      ))}
    </main>
  );
}
