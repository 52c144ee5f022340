import { createNavigation } from "next-intl/navigation";
import { routing } from "@/lib/i18n/routing";

/** `LocalLink` asks for pages in advance: use components/ui/link, which asks when it is followed. */
export const { Link: LocalLink, redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
