"use server";

import { keepApart, mergePeople, unmergePeople } from "@/db/mutations/person/merge";
import { apartSchema, mergeSchema, unmergeSchema } from "@/lib/person/merge";
import { action } from "@/lib/server/action";

export const mergePeopleAction = action(mergeSchema, mergePeople, {
  to: (_answer, _input, locale) => `/${locale}/people/duplicates?done=merged`,
});

export const unmergePeopleAction = action(unmergeSchema, unmergePeople, {
  to: (_answer, _input, locale) => `/${locale}/people/duplicates?done=unmerged`,
});

export const keepApartAction = action(apartSchema, keepApart, {
  to: (_answer, _input, locale) => `/${locale}/people/duplicates?done=apart`,
});
