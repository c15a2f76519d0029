import type { Example } from "../example";
import { Avatar } from "../avatar/avatar";
import { Chip, Count } from "../chip/chip";
import { Row, RowLink, Rows } from "./rows";

export const examples: Example[] = [
  {
    name: "links",
    render: () => (
      <Rows label="Nel tuo palazzo">
        <RowLink
          to="/ideas/1"
          icon="lightbulb"
          tone="ochre"
          title="Una panchina nel cortile"
          text="Idea di Karim, scala A"
          lang="it"
        />
        <RowLink
          to="/chat/1"
          icon="message-circle"
          title="Chat della scala B"
          text="Ana: «Io porto il caffè per tutti.»"
          end={<Count value={5} label="da leggere" />}
        />
        <RowLink
          to="/requests/1"
          icon="lamp-ceiling"
          tone="stone"
          title="Luce spenta sulle scale"
          text="La segue Paolo. Ti risponde entro venerdì 15."
          chips={
            <Chip tone="petrol" icon="wrench">
              In lavorazione
            </Chip>
          }
        />
      </Rows>
    ),
  },
  {
    name: "plain",
    render: () => (
      <Rows label="Il comitato">
        <Row start={<Avatar name="Dino Conti" />} title="Dino C." text="Presidente fino a marzo 2027" />
        <Row start={<Avatar name="Ines Lopez" />} title="Ines L." text="Segretaria" />
      </Rows>
    ),
  },
];
