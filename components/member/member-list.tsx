import { useTranslations } from "next-intl";
import { ShieldCheck, ShieldQuestion } from "@/components/ui/icons";
import { soleRoles } from "@/lib/account/hand-over";
import { needsSecondFactor, type Role } from "@/lib/role";
import { EditMember, type MemberActions } from "./edit-member";

export type MemberRow = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  hasFactor: boolean;
  isSelf: boolean;
  planSteps: number;
};

type Props = {
  members: readonly MemberRow[];
  roles: readonly Role[];
  /** Null for readers who may not change the team. */
  actions: MemberActions | null;
};

function FactorState({ member }: { member: MemberRow }) {
  const t = useTranslations("member.factor");
  const look = "flex items-center gap-1.5 text-sm";
  if (member.hasFactor)
    return (
      <p className={`${look} text-met`}>
        <ShieldCheck aria-hidden className="size-4 shrink-0" />
        {t("on")}
      </p>
    );
  if (!needsSecondFactor(member.roles)) return null;
  return (
    <p className={`${look} text-risk`}>
      <ShieldQuestion aria-hidden className="size-4 shrink-0" />
      {t("missing")}
    </p>
  );
}

/** The members of a team: name, roles, and whether a second factor is set up. */
export function MemberList({ members, roles, actions }: Props) {
  const t = useTranslations("member");
  const names = useTranslations("terms.roles");
  return (
    <ul className="divide-y divide-rule border-rule border-y">
      {members.map((member) => (
        <li key={member.id} className="grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
          <div className="min-w-0">
            <p className="font-semibold">
              {member.name}
              {member.isSelf ? <span className="font-normal text-soft"> ({t("you")})</span> : null}
            </p>
            <p className="truncate text-sm text-soft">{member.email}</p>
          </div>
          <div className="grid content-start gap-1">
            <p>{member.roles.map((role) => names(role)).join(", ")}</p>
            <FactorState member={member} />
          </div>
          {actions ? (
            <div className="sm:col-span-2">
              <EditMember
                member={member}
                roles={roles}
                actions={actions}
                leaves={{ roles: soleRoles(member, members), others: members.filter(({ id }) => id !== member.id) }}
              />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
