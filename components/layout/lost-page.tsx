"use client";

import { lazy } from "react";

/** Every page holds a reference to this, and hardly one draws it: its words and its body come where it is drawn. */
export const LostPage = lazy(() => import("./lost-document"));
