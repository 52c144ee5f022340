"use server";

import {
  addChapter,
  addClause,
  discardEdition,
  removeClause,
  setCounting,
  setFigure,
  setName,
  setReminderDays,
  setTracks,
} from "@/db/mutations/edition/draft";
import { dropWord, saveCredential, saveKind, saveTrack } from "@/db/mutations/edition/words";
import {
  addChapterSchema,
  addClauseSchema,
  dropWordSchema,
  editionRowSchema,
  removeClauseSchema,
  saveCredentialSchema,
  saveKindSchema,
  saveTrackSchema,
  setCountingSchema,
  setFigureSchema,
  setNameSchema,
  setReminderDaysSchema,
  setTracksSchema,
} from "@/lib/editor/schema";
import { action } from "@/lib/server/action";

export const setFigureAction = action(setFigureSchema, setFigure);
export const setTracksAction = action(setTracksSchema, setTracks);
export const removeClauseAction = action(removeClauseSchema, removeClause);
export const setNameAction = action(setNameSchema, setName);
export const setReminderDaysAction = action(setReminderDaysSchema, setReminderDays);
export const setCountingAction = action(setCountingSchema, setCounting);
export const addChapterAction = action(addChapterSchema, addChapter);
export const addClauseAction = action(addClauseSchema, addClause);
export const saveCredentialAction = action(saveCredentialSchema, saveCredential);
export const saveTrackAction = action(saveTrackSchema, saveTrack);
export const saveKindAction = action(saveKindSchema, saveKind);
export const dropWordAction = action(dropWordSchema, dropWord);
export const discardEditionAction = action(editionRowSchema, discardEdition);
