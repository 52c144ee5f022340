import "server-only";
import { notFound } from "next/navigation";
import { idIn, type Query } from "@/lib/form/query";
import { Refusal } from "@/lib/refusal/refusal";

/** For pages: what a query finds, or a page that does not exist where there is nothing or the reader may not see it. */
export const orNotFound = async <T>(found: Promise<T | null | undefined>): Promise<T> => {
  try {
    return (await found) ?? notFound();
  } catch (error) {
    if (error instanceof Refusal && error.code === "not-found") notFound();
    throw error;
  }
};

/** A part of a page's address as a row's id; a page that does not exist where it cannot be one. */
export const requireId = (place: Query, name = "id"): string => idIn(place, name) ?? notFound();
