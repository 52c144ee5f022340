import { cloneElement } from "react";
import { describe, expect, it } from "vitest";
import { faultsIn, formsIn, granted, refused } from "@/components/testing/form";
import { draw, drawAnswered, translations } from "@/components/testing/render";
import { dailyMails } from "@/lib/account/daily-mail";
import { NewAddressForm } from "./new-address-form";
import { PasswordForm } from "./password-form";
import { ProfileForm } from "./profile-form";
import { SessionList } from "./session-list";

const errors = translations("form.errors");
const saved = translations("account.saved");
const profile = (
  <ProfileForm
    name="Ana Prévost"
    email="ana@lafont.example"
    locale="fr"
    timeZone="America/Toronto"
    programmeZone="Europe/Paris"
    zones={["America/Toronto"]}
    dailyMail="day"
    gatheringMinutes={15}
    waiting={null}
    factors={{ hasTotp: true, hasPasskey: false }}
  />
);

describe("the profile of an account", () => {
  it("is filled with name and language, and shows the address that stays", () => {
    const drawn = draw(profile);
    expect(formsIn(drawn)[0]).toMatchObject({
      ...{
        to: "editProfileAction",
        fields: { name: "Ana Prévost", locale: "fr", timeZone: "America/Toronto", dailyMail: "day" },
      },
    });
    expect(drawn.text).toContain("ana@lafont.example");
  });

  it("keeps what was typed after a refusal", async () => {
    const answer = refused({ fields: { name: "required" }, values: { name: "", locale: "en" } });
    const drawn = await drawAnswered(profile, { to: "editProfileAction", answer });
    expect(formsIn(drawn)[0]?.fields).toMatchObject({ name: "", locale: "en" });
    expect(faultsIn(drawn)).toEqual({ name: errors("required") });
    expect(drawn.lines).not.toContain(saved("profile"));
  });

  it("says that it is saved", async () => {
    const drawn = await drawAnswered(profile, { to: "editProfileAction", answer: granted(null) });
    expect(drawn.lines).toContain(saved("profile"));
  });
});

describe("how e-mails about daily work come", () => {
  const t = translations("account.profile");
  const withMail = (parts: object) => draw(cloneElement(profile, parts));

  it("is one of three ways, and what always comes at once is said beside it", () => {
    const { html, text } = draw(profile);
    for (const way of dailyMails) expect(text).toContain(t(`daily-mails.${way}`, { minutes: 15 }));
    expect(text).toContain(t("daily-mail-help"));
    // Where a gathered e-mail leads.
    expect(html).toContain('id="daily-mail"');
  });

  it("names the portal's own interval, and says where nothing is gathered at intervals", () => {
    expect(withMail({ gatheringMinutes: 5 }).text).toContain("every 5 minutes");
    expect(withMail({ gatheringMinutes: 0 }).text).toContain("switched off on this portal");
  });

  it("says how many e-mails wait, and until when", () => {
    expect(draw(profile).text).not.toContain("to be gathered");
    const waiting = { count: 3, until: new Date("2020-03-01T08:15:00Z") };
    expect(withMail({ waiting }).text).toContain(
      "3 e-mails wait to be gathered. The next one leaves by 1 March 2020 at 09:15.",
    );
  });

  it("keeps what was chosen after a refusal, and names a way that there is not", async () => {
    const answer = refused({
      fields: { dailyMail: "invalid" },
      values: { name: "Ana", locale: "en", dailyMail: "each" },
    });
    const drawn = await drawAnswered(profile, { to: "editProfileAction", answer });
    expect(formsIn(drawn)[0]?.fields).toMatchObject({ dailyMail: "each" });
    expect(drawn.lines).toContain(errors("invalid"));
  });
});

describe("a new sign-in address", () => {
  it("is asked for with the password and, where there is one, the second factor", () => {
    const fieldsOf = (hasTotp: boolean, hasPasskey = false) =>
      Object.keys(formsIn(draw(<NewAddressForm factors={{ hasTotp, hasPasskey }} />))[0]?.fields ?? {});
    expect(fieldsOf(false)).toEqual(["email", "currentPassword"]);
    expect(fieldsOf(true)).toEqual(["email", "currentPassword", "code"]);
    expect(fieldsOf(false, true)).toEqual(["email", "currentPassword", "code"]);
  });

  it("names what is wrong, and says what happens next in the place of the form", async () => {
    const form = <NewAddressForm factors={{ hasTotp: true, hasPasskey: false }} />;
    const fields = { email: "email-unchanged", code: "wrong-code" } as const;
    const drawn = await drawAnswered(form, { to: "askAddressAction", answer: refused({ fields }) });
    expect(faultsIn(drawn)).toEqual({ email: errors("email-unchanged"), code: errors("wrong-code") });
    const asked = await drawAnswered(form, { to: "askAddressAction", answer: granted(null) });
    expect(asked.lines).toContain(saved("address"));
  });
});

describe("a new password", () => {
  it("needs the present one, and names what is wrong with each", async () => {
    const form = <PasswordForm email="ana@lafont.example" />;
    expect(Object.keys(formsIn(draw(form))[0]?.fields ?? {})).toEqual(["currentPassword", "password"]);
    const fields = { currentPassword: "required", password: "password-common" } as const;
    const drawn = await drawAnswered(form, { to: "renewPasswordAction", answer: refused({ fields }) });
    expect(faultsIn(drawn)).toEqual({ currentPassword: errors("required"), password: errors("password-common") });
    expect(formsIn(drawn)[0]?.fields).toEqual({ currentPassword: "", password: "" });
  });
});

describe("the open sessions", () => {
  const t = translations("account.sessions");
  const session = (id: string, parts: object = {}) => ({
    ...{ id, team: "Lafont", startedAt: new Date("2020-03-01T08:00:00Z"), isCurrent: false },
    ...{ lastSeenAt: new Date("2020-03-01T09:00:00Z"), ip: "192.0.2.7", userAgent: "", ...parts },
  });

  it("are each ended by a button of their own, the present one named so", () => {
    const { html, lines, textsOf } = draw(
      <SessionList sessions={[session("s1", { isCurrent: true }), session("s2")]} />,
    );
    expect([...html.matchAll(/<button value="(\w+)"/g)].map(([, id]) => id)).toEqual(["s1", "s2"]);
    expect(textsOf("button")[0]).toContain(t("end-current"));
    expect(textsOf("button")[1]).toContain(t("end"));
    expect(lines).toContain(`Lafont · 192.0.2.7 · ${t("seen", { at: "1 March 2020 at 10:00" })}`);
  });

  it("name a device that does not say what it is, and leave an address out that is not known", () => {
    const { lines } = draw(<SessionList sessions={[session("s1", { ip: "" })]} />);
    expect(lines[0]).toBe(t("unknown-device"));
    expect(lines).toContain(`Lafont · ${t("seen", { at: "1 March 2020 at 10:00" })}`);
  });
});
