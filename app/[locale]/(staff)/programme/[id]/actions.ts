"use server";

import { addClause, discardEdition, removeClause, setFigure, setTracks } from "@/db/mutations/edition";
import {
  addClauseSchema,
  editionRowSchema,
  removeClauseSchema,
  setFigureSchema,
  setTracksSchema,
} from "@/lib/edition/schema";
import { action } from "@/lib/server/action";

export const setFigureAction = action(setFigureSchema, setFigure);
export const setTracksAction = action(setTracksSchema, setTracks);
export const removeClauseAction = action(removeClauseSchema, removeClause);
export const addClauseAction = action(addClauseSchema, addClause);
export const discardEditionAction = action(editionRowSchema, discardEdition);
