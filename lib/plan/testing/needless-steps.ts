import type { Edition } from "@/lib/edition/edition";
import type { RouteStep } from "@/lib/plan/route";

/**
 * Every way to leave one step out of a route, with the steps that then cannot be taken any more: the exams of a person
 * who is not hired, and the exams that come after another of the same person. For tests only.
 */
export const shorterRoutes = (edition: Edition, steps: readonly RouteStep[]): RouteStep[][] =>
  steps.map((left) => {
    let rest = steps.filter((one) => one !== left && !(left.earn === "hire" && one.person === left.person));
    const followers = edition.effort.earn.filter(({ after }) => after === left.earn).map(({ type }) => type);
    rest = rest.filter(
      (one) => !(one.person === left.person && one.track === left.track && followers.includes(one.earn)),
    );
    return rest;
  });
