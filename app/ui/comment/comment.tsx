import type { ReactNode } from "react";
import { classes } from "../classes";
import { Avatar } from "../avatar/avatar";

type CommentProps = {
  /** Anchor of this comment, to come back to after answering. */
  id?: string;
  author: string;
  /** A chip with the author's office: "Comitato". */
  role?: ReactNode;
  /** When, in words, inside a <time>. */
  when: ReactNode;
  mine?: boolean;
  /** Withdrawn: `children` says so, the author's words are gone. */
  gone?: boolean;
  /** The words: a Prose. */
  children: ReactNode;
  /** Answer, withdraw: small acts under the words. */
  actions?: ReactNode;
  /** A <Comments> with the answers. */
  replies?: ReactNode;
  /** Heading-like name for screen readers lives in `author`; the office is a place. */
  place?: boolean;
};

/** One comment with its answers: author, text, time, in this order. */
export function Comment({ id, author, role, when, mine, gone, children, actions, replies, place }: CommentProps) {
  return (
    <li id={id} tabIndex={id ? -1 : undefined}>
      <article className="comment">
        <Avatar name={author} place={place} />
        <div className={classes("comment-b", mine && "comment-mine", gone && "comment-gone")}>
          <p className="comment-a">
            <bdi>{author}</bdi>
            {role}
          </p>
          {children}
          <p className="comment-f">{when}</p>
        </div>
        {actions || replies ? (
          <div className="comment-more">
            {actions ? <div className="comment-f">{actions}</div> : null}
            {replies}
          </div>
        ) : null}
      </article>
    </li>
  );
}

/** Comments, oldest first. */
export function Comments({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="comments" role="list" aria-label={label}>
      {children}
    </ol>
  );
}
