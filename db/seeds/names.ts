import type { Random } from "./random.ts";

export type Sex = "f" | "m";
export type Name = { first: string; last: string };

/** Where a family comes from: fitting names, and the languages of the portal that it reads. */
export type Origin = {
  name: string;
  /** How many families in a hundred of those whose holder is not Italian. */
  share: number;
  f: string[];
  m: string[];
  last: string[];
  reads?: "en" | "ar";
  /** Husband and wife bear one surname. */
  oneSurname?: true;
};

const list = (text: string): string[] => text.split(" ");

/** Given names by the year of birth: nobody born in 1940 is called Noemi, and nobody born in 2000 is called Ines. */
const italian: { before: number; f: string[]; m: string[] }[] = [
  {
    before: 1950,
    f: list(
      "Ada Alba Assunta Bruna Carla Dina Elda Franca Giuliana Graziella Iolanda Lina Lucia Maria Marisa Mirella Nella Norma Rina Rosanna Silvana Tosca Vera Vilma Wanda",
    ),
    m: list(
      "Aldo Alfredo Arnaldo Bruno Carlo Dante Enzo Ezio Ferruccio Franco Gino Giorgio Guido Ivo Lido Loris Mario Nello Otello Piero Renato Rolando Silvano Ugo Vasco",
    ),
  },
  {
    before: 1972,
    f: list(
      "Anna Antonella Carmela Catia Cinzia Daniela Donatella Elisabetta Fiorella Gabriella Giovanna Lorella Loretta Manuela Marina Mariangela Nadia Ornella Paola Patrizia Rita Roberta Sabrina Sandra Tiziana",
    ),
    m: list(
      "Alberto Alessandro Antonio Claudio Fabrizio Franco Gianni Giancarlo Giuseppe Leonardo Luciano Marcello Massimo Maurizio Mauro Moreno Paolo Riccardo Roberto Salvatore Sandro Sergio Stefano Vincenzo Walter",
    ),
  },
  {
    before: 1990,
    f: list(
      "Alessandra Barbara Benedetta Chiara Claudia Cristina Debora Elena Erika Federica Francesca Ilaria Irene Laura Linda Michela Monica Sara Serena Silvia Simona Sonia Stefania Valentina Veronica",
    ),
    m: list(
      "Andrea Christian Daniele Dario David Emiliano Fabio Federico Filippo Francesco Gabriele Gianluca Giacomo Iacopo Lapo Luca Marco Matteo Michele Nicola Samuele Simone Stefano Tommaso Valerio",
    ),
  },
  {
    before: 2100,
    f: list(
      "Alice Arianna Asia Aurora Beatrice Camilla Costanza Diletta Elisa Emma Gaia Ginevra Giada Giorgia Giulia Greta Margherita Marta Martina Matilde Noemi Rebecca Sofia Viola Virginia",
    ),
    m: list(
      "Alessio Brando Cosimo Davide Diego Duccio Edoardo Elia Ettore Gioele Giulio Jacopo Leonardo Lorenzo Manuel Mattia Mirko Niccolò Pietro Raul Riccardo Samuele Thomas Tommaso Vieri",
    ),
  },
];

const italianLast = list(
  "Agostini Baldi Bandini Barbieri Bartoli Becherini Benelli Bertini Biagi Bianchini Bruni Bucci Burroni Calosi Cambi Cantini Carrai Casati Ceccherini Cecchi Checcucci Ciabatti Ciani Cipriani Coppini Corsi Daddi Fabbri Falciani Fantechi Ferri Fiaschi Focardi Frosini Galletti Gelli Giachetti Giannelli Grassi Guarducci Guidotti Innocenti Lari Lenzi Lombardi Lotti Lucchesi Mannelli Manetti Maranghi Marchi Masini Mazzoni Meucci Michelini Mugnai Nannini Nencini Niccolai Nocentini Orlandi Pagni Palchetti Parri Pasquini Pecchioli Pestelli Piazzesi Pratesi Pucci Rafanelli Ricci Rinaldi Romagnoli Rosselli Sabatini Salvadori Santini Sarti Scarpelli Sestini Simonetti Soldi Tacconi Tanini Tofani Torrini Turchi Ugolini Vannucci Venturi Viciani Vignoli Zecchi Esposito Russo Greco Amato Marino Caruso Rizzo Costa Puglisi Lo-Presti Coppola Messina",
).map((name) => name.replace("-", " "));

export const origins: Origin[] = [
  {
    name: "Romania",
    share: 20,
    f: list("Alina Cristina Daniela Elena Gabriela Ioana Liliana Mihaela Simona Violeta"),
    m: list("Adrian Bogdan Cătălin Constantin Doru Florin Gheorghe Marius Sorin Vasile"),
    last: list("Popescu Dumitru Stan Matei Ciobanu Rusu Munteanu Lazăr"),
    oneSurname: true,
  },
  {
    name: "Albania",
    share: 17,
    f: list("Albana Arta Blerina Elira Ermira Flutura Luljeta Mimoza Teuta Valbona"),
    m: list("Agron Arben Artan Besnik Dritan Fatos Genti Ilir Luan Petrit"),
    last: list("Hoxha Shehu Leka Dervishi Gjoka Kola Basha Marku"),
    oneSurname: true,
  },
  {
    name: "Morocco and Egypt",
    share: 21,
    f: list("Fatima Khadija Samira Naima Hanan Latifa Malika Rachida Souad Zineb"),
    m: list("Abdelkader Ahmed Driss Hassan Ibrahim Jamal Khalid Mostafa Rachid Tarek"),
    last: list("Amrani Berrada Chaoui Ziani Mansour Naciri Rahmani Tazi"),
    reads: "ar",
  },
  {
    name: "Peru",
    share: 11,
    f: list("Carmen Flor Gladys Luz Marisol Milagros Nelly Rosario Vilma Yolanda"),
    m: list("César Edgar Hugo Javier Jorge Julio Miguel Óscar Raúl Víctor"),
    last: list("Quispe Huamán Flores Rojas Vargas Mendoza Salazar Castillo"),
  },
  {
    name: "China",
    share: 9,
    f: list("Xiuying Yan Hong Fang Juan Ping"),
    m: list("Jun Qiang Wei Bo Ming Tao"),
    last: list("Hu Zhang Chen Zheng Wu Zhou"),
  },
  {
    name: "Philippines",
    share: 7,
    f: list("Analyn Divina Jocelyn Maricel Rowena Teresita"),
    m: list("Arnel Benjie Dennis Edwin Joel Rodel"),
    last: list("Santos Reyes Bautista Villanueva Aquino Mercado"),
    reads: "en",
    oneSurname: true,
  },
  {
    name: "Sri Lanka",
    share: 4,
    f: list("Nimali Sanduni Dilani Chathurika"),
    m: list("Ruwan Chaminda Nuwan Kasun"),
    last: list("Fernando Perera Silva Jayasuriya"),
    reads: "en",
    oneSurname: true,
  },
  {
    name: "Bangladesh",
    share: 4,
    f: list("Rokeya Shirin Nasrin Farhana"),
    m: list("Rafiq Kamal Jahid Monir"),
    last: list("Hossain Rahman Alam Miah"),
    reads: "en",
    oneSurname: true,
  },
  {
    name: "Nigeria",
    share: 5,
    f: list("Blessing Joy Patience Ngozi"),
    m: list("Emeka Sunday Festus Chidi"),
    last: list("Eze Obi Adeyemi Osagie"),
    reads: "en",
    oneSurname: true,
  },
  {
    name: "Senegal",
    share: 2,
    f: list("Aminata Fatou Mariama Awa"),
    m: list("Mamadou Ousmane Cheikh Ibra"),
    last: list("Ndiaye Diop Sarr Fall"),
  },
];

export function italianName(random: Random, sex: Sex, born: number, last = random.pick(italianLast)): Name {
  const cohort = italian.find((group) => born < group.before) as (typeof italian)[number];
  return { first: random.pick(cohort[sex]), last };
}

export function foreignName(random: Random, origin: Origin, sex: Sex, last = random.pick(origin.last)): Name {
  return { first: random.pick(origin[sex]), last };
}

/** "Rosa B.": what neighbours see. Two letters of the surname where one would make two people the same. */
export function shownName(name: Name, taken: Set<string>): string {
  for (let letters = 1; letters <= name.last.length; letters++) {
    const shown = `${name.first} ${name.last.slice(0, letters)}.`;
    if (!taken.has(shown)) return shown;
  }
  return `${name.first} ${name.last}`;
}
