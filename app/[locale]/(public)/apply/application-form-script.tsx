"use client";

import { type ComponentProps, lazy } from "react";

const Form = lazy(() => import("./application-form"));

/** A reference to the form's script: most who open the page have no application yet, and see none of it. */
export const ApplicationForm = (props: ComponentProps<typeof Form>) => <Form {...props} />;
