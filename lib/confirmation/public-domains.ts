/** Providers that give a mailbox to anybody, under many endings: "yahoo" of "yahoo.fr" and "yahoo.co.uk". */
const names = new Set("gmail googlemail outlook hotmail live yahoo gmx protonmail yandex".split(" "));
const endings = /\.[a-z]{2,3}(?:\.[a-z]{2})?$/;

/** The others by their whole domain: elsewhere the same name is a company's own. */
const whole = new Set(
  `msn.com ymail.com rocketmail.com icloud.com me.com mac.com aol.com aol.fr aol.de mail.com proton.me pm.me zoho.com
  fastmail.com hey.com tuta.com tutanota.com posteo.de posteo.net mailbox.org duck.com inbox.com qq.com 163.com 126.com
  naver.com mail.ru orange.fr wanadoo.fr laposte.net sfr.fr free.fr bbox.fr neuf.fr numericable.fr voila.fr
  club-internet.fr aliceadsl.fr cegetel.net t-online.de web.de freenet.de arcor.de bluewin.ch skynet.be telenet.be
  proximus.be libero.it virgilio.it tiscali.it alice.it telefonica.net terra.es sapo.pt btinternet.com comcast.net
  verizon.net att.net videotron.ca`.split(/\s+/),
);

/** Whether a domain, in the spelling of the name system, gives mailboxes to anybody. Source: assumption, kept by hand. */
export const isPublicDomain = (domain: string): boolean => whole.has(domain) || names.has(domain.replace(endings, ""));
