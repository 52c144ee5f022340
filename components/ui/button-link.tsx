import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

type Props = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode };

export function ButtonLink({ variant = "secondary", size = "md", icon, className = "", children, ...rest }: Props) {
  return (
    <Link {...rest} className={`${buttonLook(variant, size)} ${className}`}>
      {icon}
      {children}
    </Link>
  );
}
