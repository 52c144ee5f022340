"use client";

import type { ComponentProps } from "react";
import { TextField } from "./text-field";

/** A month, "YYYY-MM"; a browser without a month picker shows a plain field with an example. */
export function MonthField(props: Omit<ComponentProps<typeof TextField>, "type">) {
  return <TextField placeholder="2019-09" {...props} type="month" className={`max-w-64 ${props.className ?? ""}`} />;
}
