"use server";

import { editCredentialForm } from "@/lib/credential/form";
import { action } from "@/lib/server/action";
import { editWithBadge } from "@/lib/server/badge/declare";

export const editCredentialAction = action(editCredentialForm, editWithBadge);
