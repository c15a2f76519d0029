import type { Example } from "../example";
import { Chip } from "../chip/chip";
import { Disclosure } from "../disclosure/disclosure";
import { Prose } from "../prose/prose";
import { Comment, Comments } from "./comment";

export const examples: Example[] = [
  {
    name: "with answers",
    render: () => (
      <Comments label="Commenti">
        <Comment
          author="Teresa Fusi"
          when={<time dateTime="2026-05-08T09:02">oggi alle 9.02</time>}
          actions={
            <Disclosure plain icon="reply" summary="Rispondi">
              <p>Qui si scrive.</p>
            </Disclosure>
          }
          replies={
            <Comments label="Risposte a Teresa F.">
              <Comment
                author="Dino Conti"
                role={
                  <Chip tone="petrol" icon="users">
                    Comitato
                  </Chip>
                }
                when={<time dateTime="2026-05-08T09:20">oggi alle 9.20</time>}
              >
                <Prose lang="it" html="<p>Sì, anche in scala B.</p>" />
              </Comment>
              <Comment author="Rosa Baldi" mine when={<time dateTime="2026-05-08T09:30">oggi alle 9.30</time>}>
                <Prose lang="it" html="<p>Grazie!</p>" />
              </Comment>
            </Comments>
          }
        >
          <Prose lang="it" html="<p>Vale anche per la cantina? Ho le conserve sul pavimento, vicino al tubo.</p>" />
        </Comment>
        <Comment author="Ufficio" place gone when={<time dateTime="2026-05-08T10:00">ieri alle 18</time>}>
          <p>Chi l’ha scritto ha ritirato questo commento.</p>
        </Comment>
      </Comments>
    ),
  },
];
