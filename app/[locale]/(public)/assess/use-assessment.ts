"use client";

import { useCallback, useEffect, useState } from "react";
import { type AssessedPerson, type Assessment, assessmentOf } from "@/lib/application/assessment";

const place = "assessment";

const keptText = (): string | null => {
  try {
    return window.localStorage.getItem(place);
  } catch {
    return null;
  }
};

/** What was told earlier in this browser; null where it does not read. What reads it is loaded for those who come back. */
const readKept = async (text: string): Promise<Assessment | null> => {
  const { keptAssessment } = await import("@/lib/application/assessment-schema");
  try {
    return keptAssessment(JSON.parse(text));
  } catch {
    return null;
  }
};

const keep = (told: Assessment): void => {
  try {
    window.localStorage.setItem(place, JSON.stringify(told));
  } catch {
    // The assessment also works in a browser without storage.
  }
};

const blank: AssessedPerson = { name: "", held: {}, also: [] };

/** What was told earlier; throws where it cannot be loaded, so that the page says so and keeps it. */
const useEarlier = (empty: Assessment) => {
  const [told, setTold] = useState<Assessment>(empty);
  const [isReading, setIsReading] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  useEffect(() => {
    const text = keptText();
    if (text === null) return;
    setIsReading(true);
    readKept(text).then((earlier) => {
      if (earlier) setTold(earlier);
      setIsReading(false);
    }, setFault);
  }, []);
  if (fault) throw fault;
  return { told, setTold, isReading };
};

/**
 * The visitor's answers so far, kept only in this browser until they become part of an application. At first the company
 * is of the programme's first business model.
 */
export const useAssessment = (firstModel: string | undefined) => {
  const [empty] = useState<Assessment>(() => assessmentOf(firstModel));
  const { told, setTold, isReading } = useEarlier(empty);

  const tell = useCallback(
    (change: Partial<Assessment>): void =>
      setTold((before) => {
        const after = { ...before, ...change };
        keep(after);
        return after;
      }),
    [setTold],
  );

  const changePerson = (index: number, change: Partial<AssessedPerson>): void =>
    tell({ people: told.people.map((person, at) => (at === index ? { ...person, ...change } : person)) });

  return {
    told,
    /** What was told earlier is still being read: what is typed now would take its place. */
    isReading,
    /** Nothing is told yet. */
    isFirst: told === empty,
    tell,
    changePerson,
    addPerson: () => tell({ people: [...told.people, blank] }),
    removePerson: (index: number) => tell({ people: told.people.filter((_, at) => at !== index) }),
    clear: () => tell(empty),
  };
};
