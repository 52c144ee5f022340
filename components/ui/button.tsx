import type { ButtonHTMLAttributes, MouseEvent, ReactNode } from "react";
import { ScriptButton } from "./script-button";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "md" | "sm";

const variants: Record<ButtonVariant, string> = {
  primary: "button-primary",
  secondary: "button-secondary",
  quiet: "border border-transparent text-accent underline decoration-1 underline-offset-4 hover:bg-accent-wash",
  danger: "border border-danger bg-paper text-danger hover:bg-danger-wash",
};
const sizes: Record<ButtonSize, string> = { md: "px-4 py-2", sm: "px-2.5 py-1 text-sm" };

/** The look of a button, for links that act like one. */
export const buttonLook = (variant: ButtonVariant = "secondary", size: ButtonSize = "md"): string =>
  `button ${variants[variant]} ${sizes[size]}`;

const ignore = (event: MouseEvent): void => event.preventDefault();

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  isPending?: boolean;
  icon?: ReactNode;
};

/**
 * Renders on the server too, as long as nothing is pending and no handler is given. While pending it stays the same element,
 * with its place and the focus, and ignores a second press: also where it sends a form and has no handler of its own.
 */
export function Button({
  variant = "secondary",
  size = "md",
  isPending = false,
  icon,
  type = "button",
  className = "",
  onClick,
  children,
  ...rest
}: Props) {
  const shown = {
    ...{ ...rest, type, "aria-disabled": isPending || undefined },
    className: `${buttonLook(variant, size)} ${className}`,
    children: (
      <>
        {isPending ? <span aria-hidden className="late rounded-full border-4 border-current" /> : icon}
        {children}
      </>
    ),
  };
  if (onClick) return <ScriptButton {...shown} onClick={isPending ? ignore : onClick} />;
  return <button {...shown} {...(isPending && { onClick: ignore })} />;
}
