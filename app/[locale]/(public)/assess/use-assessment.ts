"use client";

import { useCallback, useEffect, useState } from "react";
import { type AssessedPerson, type Assessment, assessmentOf, assessmentSchema } from "@/lib/application/assessment";

const place = "assessment";

const kept = (): Assessment | null => {
  try {
    const parsed = assessmentSchema.safeParse(JSON.parse(window.localStorage.getItem(place) ?? "null"));
    return parsed.success ? parsed.data : null;
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

/**
 * The visitor's answers so far, kept only in this browser until they become part of an application. At first the company
 * is of the programme's first business model.
 */
export const useAssessment = (firstModel: string | undefined) => {
  const [empty] = useState<Assessment>(() => assessmentOf(firstModel));
  const [told, setTold] = useState<Assessment>(empty);

  useEffect(() => {
    const earlier = kept();
    if (earlier) setTold(earlier);
  }, []);

  const tell = useCallback((change: Partial<Assessment>): void => {
    setTold((before) => {
      const after = { ...before, ...change };
      keep(after);
      return after;
    });
  }, []);

  const changePerson = (index: number, change: Partial<AssessedPerson>): void =>
    tell({ people: told.people.map((person, at) => (at === index ? { ...person, ...change } : person)) });

  return {
    told,
    /** Nothing is told yet. */
    isFirst: told === empty,
    tell,
    changePerson,
    addPerson: () => tell({ people: [...told.people, blank] }),
    removePerson: (index: number) => tell({ people: told.people.filter((_, at) => at !== index) }),
    clear: () => tell(empty),
  };
};
