"use server";

import { declareCredentialForm } from "@/lib/credential/form";
import { action } from "@/lib/server/action";
import { declareWithBadge } from "@/lib/server/badge/declare";

export const declareCredentialAction = action(declareCredentialForm, declareWithBadge);
