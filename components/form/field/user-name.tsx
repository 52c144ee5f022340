/** Tells a password manager whose password this is. Nobody sees it. */
export function UserName({ email }: { email: string }) {
  return <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />;
}
