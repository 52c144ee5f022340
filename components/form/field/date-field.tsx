"use client";

import type { ComponentProps } from "react";
import { TextField } from "./text-field";

/** A calendar day by the browser's own picker; the value is "YYYY-MM-DD". */
export function DateField(props: Omit<ComponentProps<typeof TextField>, "type">) {
  return <TextField {...props} type="date" className={`max-w-64 ${props.className ?? ""}`} />;
}
