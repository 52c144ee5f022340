import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { draw as drawPage } from "@/components/testing/render";
import type { Locale } from "@/lib/i18n/locale";
import { ActionForm } from "./action-form";
import { AddressForm } from "./address-form";
import { ButtonForm } from "./button-form";
import { TextField } from "./field/text-field";
import { UserName } from "./field/user-name";
import type { FormSource } from "./source/form-source";
import { SubmitButton } from "./submit-button";
import { FromAnswer, InBrowser, type Standing } from "./testing/sources";

const draw = (what: ReactNode, locale: Locale = "en"): string => drawPage(what, locale).html;

const keys = (html: string): string[] =>
  [...html.matchAll(/name="idempotencyKey"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="idempotencyKey"/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );

const form = (rest: Partial<FormSource>, Source = FromAnswer, more: Partial<Standing> = {}): string =>
  draw(
    <Source values={{ name: "typed" }} rest={rest} {...more}>
      {(source) => (
        <ActionForm
          of={{ source, element: { method: "post" } }}
          hidden={{ id: "row", rowVersion: 3 }}
          submitLabel="Save"
        >
          <TextField name="name" label="Name" />
        </ActionForm>
      )}
    </Source>,
  );

describe("a form", () => {
  it("looks the same whoever holds it, but for the key that only the browser's own post needs", () => {
    const posted = form({}).replace(/<input type="hidden" name="idempotencyKey"[^>]*>/, "");
    expect(posted).toBe(form({ needsScript: true }, InBrowser).replace(' disabled=""', ""));
  });

  it("carries what nobody types", () => {
    expect(form({})).toContain('<input type="hidden" name="id" value="row"/>');
    expect(form({})).toContain('<input type="hidden" name="rowVersion" value="3"/>');
  });

  it("that the browser posts has a key of its own each time it is drawn, so that two clicks are one act", () => {
    const found = [...keys(form({})), ...keys(form({}))];
    expect(found).toHaveLength(2);
    for (const key of found) expect(key).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(found).size).toBe(2);
  });

  it("that only the page's script can send waits for it", () => {
    expect(form({ needsScript: true })).toMatch(/<button disabled="" type="submit"/);
    expect(form({})).not.toContain("disabled=");
  });

  it("on its way says so, and takes no second click", () => {
    expect(form({ isSending: true })).toMatch(/<button type="submit" aria-disabled="true".*Sending…/);
  });

  it("that did not get through offers to send again", () => {
    expect(form({ trouble: { is: "connection-lost" } })).toContain("Send again");
  });

  it("says where its draft stands", () => {
    const draft = { savedAt: new Date("2019-10-01T12:02:00Z"), restoredAt: null, discard: () => undefined };
    expect(form({ draft })).toMatch(/Draft saved 14:02.*Start afresh/);
  });

  it("may bring buttons of its own", () => {
    const html = draw(
      <FromAnswer values={{}}>
        {(source) => (
          <ActionForm of={{ source, element: {} }} submitLabel={null}>
            <SubmitButton name="sessionId" value="s1">
              End
            </SubmitButton>
          </ActionForm>
        )}
      </FromAnswer>,
    );
    expect(html.match(/<button/g)).toHaveLength(1);
    expect(html).toMatch(/<button value="s1" [^>]*name="sessionId"/);
  });
});

describe("a form of one button", () => {
  it("says what it is about, under a key", () => {
    const html = draw(
      <ButtonForm action={() => undefined} hidden={{ invitationId: "i1", partnerId: undefined, other: null }}>
        <SubmitButton>Withdraw</SubmitButton>
      </ButtonForm>,
    );
    expect(html).toContain('name="invitationId" value="i1"');
    expect(html).toContain('name="other" value=""');
    expect(html).not.toContain("partnerId");
    expect(keys(html)).toHaveLength(1);
  });
});

describe("a form that becomes part of the address", () => {
  it("leads to its page in the reader's language, and keeps what the address said", () => {
    const html = draw(
      <AddressForm to="/review" anchor="list" keeps={{ kind: "person" }} isSearch>
        field
      </AddressForm>,
      "fr",
    );
    expect(html).toBe(
      '<form role="search" action="/fr/review#list"><input type="hidden" name="kind" value="person"/>field</form>',
    );
  });
});

describe("the name a password belongs to", () => {
  it("is there for a password manager, and never posted", () => {
    const html = draw(<UserName email="a@x.example" />);
    expect(html).toMatch(/autoComplete="username"/i);
    expect(html).not.toContain("name=");
  });
});
