/** For a password manager: whose password the form asks for. Nobody sees it. */
export function UserName({ email }: { email: string }) {
  return <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />;
}
