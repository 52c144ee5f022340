"use server";

import { dropClass, nameClass } from "@/db/mutations/badge/classes";
import { removeDocument } from "@/db/mutations/badge/document";
import { editIssuer, removeIssuer } from "@/db/mutations/badge/issuer";
import { retireKey } from "@/db/mutations/badge/keys";
import {
  addDocumentSchema,
  addKeysSchema,
  dropClassSchema,
  editIssuerSchema,
  nameClassSchema,
  removeDocumentSchema,
  removeIssuerSchema,
  retireKeySchema,
} from "@/lib/badge/schema";
import { action } from "@/lib/server/action";
import { enterDocument, enterKeys } from "@/lib/server/badge/enter";

export const editIssuerAction = action(editIssuerSchema, editIssuer);
export const removeIssuerAction = action(removeIssuerSchema, removeIssuer, {
  to: (_answer, _input, locale) => `/${locale}/badges`,
});
export const addKeysAction = action(addKeysSchema, enterKeys);
export const retireKeyAction = action(retireKeySchema, retireKey);
export const nameClassAction = action(nameClassSchema, nameClass);
export const dropClassAction = action(dropClassSchema, dropClass);
export const addDocumentAction = action(addDocumentSchema, enterDocument);
export const removeDocumentAction = action(removeDocumentSchema, removeDocument);
