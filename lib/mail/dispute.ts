import type { DisputeAnswer } from "@/lib/dispute/schema";
import { tracePath } from "@/lib/evaluate/trace/path";
import type { Letter } from "./letter";

export type DisputeLetter = { title: string; nodeId: string; verdict: DisputeAnswer; note: string };
type Locale = "fr" | "en";

const words = {
  fr: {
    subject: (title: string) => `Réponse à votre contestation\u00a0: ${title}`,
    upheld: (title: string) =>
      `Vous aviez raison au sujet de «\u00a0${title}\u00a0». Ce qui est à corriger l’est par les voies habituelles.`,
    "not-upheld": (title: string) => `Nous avons revu «\u00a0${title}\u00a0»\u00a0: le chiffre est juste.`,
    note: (text: string) => `Notre réponse\u00a0: «\u00a0${text}\u00a0»`,
    link: "Voir le chiffre",
  },
  en: {
    subject: (title: string) => `Answer to your dispute: ${title}`,
    upheld: (title: string) => `You were right about “${title}”. What is to be corrected is, in the usual ways.`,
    "not-upheld": (title: string) => `We looked again at “${title}”: the figure is right.`,
    note: (text: string) => `Our answer: “${text}”`,
    link: "See the figure",
  },
};

/** The staff's answer, to whoever disputed the number. */
export const disputeLetter = ({ title, nodeId, verdict, note }: DisputeLetter, locale: Locale): Letter => {
  const say = words[locale];
  return {
    template: "dispute-answered",
    subject: say.subject(title),
    paragraphs: [say[verdict](title), say.note(note)],
    link: { label: say.link, path: `/${locale}${tracePath({ id: nodeId })}` },
  };
};
