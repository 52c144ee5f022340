"use server";

import { linkOnlySchema } from "@/lib/account/schema";
import { answerSchema } from "@/lib/confirmation/schema";
import { action } from "@/lib/server/action";
import { publicDoor } from "@/lib/server/auth/doors";
import { answerAsCustomer, refuseAsCustomer } from "@/lib/server/confirmation/customer";

export const answerCustomerAction = action(answerSchema, answerAsCustomer, { door: publicDoor });
export const refuseLettersAction = action(linkOnlySchema, refuseAsCustomer, { door: publicDoor });
