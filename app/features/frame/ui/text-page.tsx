import type { ReactNode } from "react";
import { Card } from "~/ui/card/card";
import type { IllustrationName } from "~/ui/illustration/illustration";
import { PageTitle } from "~/ui/page-header/page-header";
import { PublicPage } from "./public-page";

type TextPageProps = {
  title: string;
  lead?: string;
  picture?: IllustrationName;
  parts: readonly { title: string; text: string }[];
  children?: ReactNode;
};

/** A public page of short texts under headings. */
export function TextPage({ title, lead, picture, parts, children }: TextPageProps) {
  return (
    <PublicPage>
      <div className="stack gap-5">
        <PageTitle title={title} byline={lead} picture={picture} />
        {parts.map((part) => (
          <Card key={part.title} gap={3}>
            <h2>{part.title}</h2>
            <p>{part.text}</p>
          </Card>
        ))}
        {children}
      </div>
    </PublicPage>
  );
}
