/** Whether a field of this name holds a secret: never sent back to the browser, never kept in a draft, emptied when refused. */
export const isSecret = (name: string): boolean => /password|code|secret|assertion/i.test(name);
