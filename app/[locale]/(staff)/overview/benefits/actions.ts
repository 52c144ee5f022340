"use server";

import { setBudget } from "@/db/mutations/benefit/budget";
import { setBudgetForm } from "@/lib/benefit/form";
import { action } from "@/lib/server/action";

export const setBudgetAction = action(setBudgetForm, setBudget);
