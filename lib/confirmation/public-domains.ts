/**
 * Providers that give a mailbox to anybody under the endings of many countries, and those endings: "yahoo.fr" and
 * "yahoo.co.uk" are the provider's, "live.io" is a company's.
 */
const byCountry: Readonly<Record<string, string>> = {
  hotmail:
    "com at be ch cl co.il co.jp co.kr co.nz co.th co.uk com.ar com.au com.br com.mx com.tr cz de dk es fi fr gr hu it nl no pt se sg",
  live: "com at be ca ch cl cn co.kr co.uk co.za com.ar com.au com.mx com.my com.pt com.sg de dk fi fr hk ie in it jp nl no ru se",
  outlook:
    "com at be cl co co.id co.il co.nz co.th com.ar com.au com.br com.gr com.tr com.vn cz de dk es fr hu ie in it jp kr lv my ph pt sa sg sk",
  yahoo:
    "com at be ca ch cl co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.hk com.mx com.my com.ph com.sg com.tr com.tw com.vn de dk es fi fr gr ie in it nl no pl pt ro se",
  gmx: "com at ch co.uk de es eu fr info net org us",
  yandex: "com by com.tr kz ru ua",
  protonmail: "com ch",
};

/** The others by their whole domain: elsewhere the same name is a company's own. */
const whole = new Set(
  `gmail.com googlemail.com msn.com ymail.com rocketmail.com icloud.com me.com mac.com aol.com aol.fr aol.de mail.com proton.me pm.me zoho.com
  fastmail.com hey.com tuta.com tutanota.com posteo.de posteo.net mailbox.org duck.com inbox.com qq.com 163.com 126.com
  naver.com mail.ru orange.fr wanadoo.fr laposte.net sfr.fr free.fr bbox.fr neuf.fr numericable.fr voila.fr
  club-internet.fr aliceadsl.fr cegetel.net t-online.de web.de freenet.de arcor.de bluewin.ch skynet.be telenet.be
  proximus.be libero.it virgilio.it tiscali.it alice.it telefonica.net terra.es sapo.pt btinternet.com comcast.net
  verizon.net att.net videotron.ca`.split(/\s+/),
);

const spelt = new Set(
  Object.entries(byCountry).flatMap(([name, endings]) => endings.split(" ").map((ending) => `${name}.${ending}`)),
);

/** Whether a domain, in the spelling of the name system, gives mailboxes to anybody. Source: assumption, kept by hand. */
export const isPublicDomain = (domain: string): boolean => whole.has(domain) || spelt.has(domain);
