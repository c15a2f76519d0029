/** A text of the office with gaps; {{indirizzo}} fills itself in where the notice is for one condominium. */
type TemplateText = {
  name: string;
  title: string;
  body: string;
  what: string;
  when: string;
  where: string;
  todo: string;
  importance?: "urgent" | "important";
};

/** Six texts that every office writes again and again. */
export const templateTexts: TemplateText[] = [
  {
    name: "Manca l’acqua",
    title: "{{giorno}} manca l’acqua",
    body: "{{giorno}} chiudiamo l’acqua in {{indirizzo}}, dalle {{ora_inizio}} alle {{ora_fine}}.\n\nDobbiamo cambiare un pezzo del tubo. Tenete un po’ di acqua da parte. Quando torna, lasciatela scorrere per un minuto.",
    what: "Chiudiamo l’acqua",
    when: "{{giorno}}, dalle {{ora_inizio}} alle {{ora_fine}}",
    where: "{{indirizzo}}",
    todo: "Tieni un po’ di acqua da parte",
    importance: "important",
  },
  {
    name: "Ascensore fermo",
    title: "Ascensore fermo, scala {{scala}}",
    body: "{{giorno}} l’ascensore della scala {{scala}} resta fermo, dalle {{ora_inizio}} alle {{ora_fine}}.\n\nIl tecnico lo controlla. Se non puoi fare le scale, chiama il nostro ufficio: troviamo un modo insieme.",
    what: "L’ascensore è fermo",
    when: "{{giorno}}, dalle {{ora_inizio}} alle {{ora_fine}}",
    where: "Scala {{scala}}",
    todo: "Chiama l’ufficio se non puoi fare le scale",
    importance: "important",
  },
  {
    name: "Pulizia delle scale",
    title: "Pulizia delle scale {{giorno}}",
    body: "{{giorno}} la ditta pulisce le scale in {{indirizzo}}, dalle {{ora_inizio}}.\n\nTogliete per favore tappeti, bici e vasi. Dopo la pulizia il pavimento è bagnato: fate piano.",
    what: "Pulizia delle scale",
    when: "{{giorno}}, dalle {{ora_inizio}}",
    where: "{{indirizzo}}",
    todo: "Togli tappeti, bici e vasi",
  },
  {
    name: "Assemblea",
    title: "Assemblea {{giorno}}",
    body: "Ci vediamo {{giorno}} alle {{ora_inizio}}, in {{luogo}}.\n\nParliamo di questo: {{argomenti}}. Chi non può venire può mandare un’altra persona.",
    what: "Assemblea del condominio",
    when: "{{giorno}} alle {{ora_inizio}}",
    where: "{{luogo}}",
    todo: "Vieni, o manda un’altra persona",
    importance: "important",
  },
  {
    name: "Lavori",
    title: "Lavori in {{indirizzo}}",
    body: "Da {{giorno}} cominciano i lavori: {{lavori}}. Finiscono il {{giorno_fine}}.\n\nGli operai lavorano dalle {{ora_inizio}} alle {{ora_fine}}. Ci sarà un po’ di rumore, ci dispiace.",
    what: "{{lavori}}",
    when: "Da {{giorno}} al {{giorno_fine}}",
    where: "{{indirizzo}}",
    todo: "",
  },
  {
    name: "Controllo della caldaia",
    title: "Controllo della caldaia {{giorno}}",
    body: "{{giorno}} il tecnico passa in ogni casa della scala {{scala}}, dalle {{ora_inizio}} alle {{ora_fine}}.\n\nControlla la caldaia e non costa niente. Se quel giorno non ci sei, chiama l’ufficio per un altro giorno.",
    what: "Controllo della caldaia",
    when: "{{giorno}}, dalle {{ora_inizio}} alle {{ora_fine}}",
    where: "In casa, scala {{scala}}",
    todo: "Resta in casa, o chiama l’ufficio",
    importance: "important",
  },
];
