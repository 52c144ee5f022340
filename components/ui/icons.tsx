import type { ComponentProps } from "react";

/** The one file of all icons, drawn from lucide's by the test beside this file (`npx vitest run -u` writes it). */
export const spriteFile = "/icons.svg";

type Props = Omit<ComponentProps<"svg">, "id">;

type DrawingProps = Props & { id: string };

/**
 * An icon as a reference into the sprite: a page holds its name, and the browser keeps the drawing. Hidden from screen
 * readers unless it has a label.
 */
const Drawing = ({ id, className = "", "aria-label": label, role: _, "aria-hidden": __, ...rest }: DrawingProps) => {
  const use = <use href={`${spriteFile}#${id}`} />;
  const look = `icon ${className}`;
  return label === undefined ? (
    <svg {...rest} aria-hidden="true" className={look}>
      {use}
    </svg>
  ) : (
    <svg {...rest} role="img" aria-label={label} className={look}>
      {use}
    </svg>
  );
};

export const ArrowLeft = (props: Props) => <Drawing id="arrow-left" {...props} />;
export const ArrowRight = (props: Props) => <Drawing id="arrow-right" {...props} />;
export const Award = (props: Props) => <Drawing id="award" {...props} />;
export const Building2 = (props: Props) => <Drawing id="building2" {...props} />;
export const CalendarClock = (props: Props) => <Drawing id="calendar-clock" {...props} />;
export const Camera = (props: Props) => <Drawing id="camera" {...props} />;
export const ChartColumn = (props: Props) => <Drawing id="chart-column" {...props} />;
export const ChartLine = (props: Props) => <Drawing id="chart-line" {...props} />;
export const Check = (props: Props) => <Drawing id="check" {...props} />;
export const ChevronDown = (props: Props) => <Drawing id="chevron-down" {...props} />;
export const ChevronLeft = (props: Props) => <Drawing id="chevron-left" {...props} />;
export const ChevronRight = (props: Props) => <Drawing id="chevron-right" {...props} />;
export const Circle = (props: Props) => <Drawing id="circle" {...props} />;
export const CircleAlert = (props: Props) => <Drawing id="circle-alert" {...props} />;
export const CircleCheck = (props: Props) => <Drawing id="circle-check" {...props} />;
export const CircleDot = (props: Props) => <Drawing id="circle-dot" {...props} />;
export const CircleHelp = (props: Props) => <Drawing id="circle-help" {...props} />;
export const CircleUserRound = (props: Props) => <Drawing id="circle-user-round" {...props} />;
export const CircleX = (props: Props) => <Drawing id="circle-x" {...props} />;
export const Copy = (props: Props) => <Drawing id="copy" {...props} />;
export const Download = (props: Props) => <Drawing id="download" {...props} />;
export const Ellipsis = (props: Props) => <Drawing id="ellipsis" {...props} />;
export const ExternalLink = (props: Props) => <Drawing id="external-link" {...props} />;
export const FileJson = (props: Props) => <Drawing id="file-json" {...props} />;
export const FileSignature = (props: Props) => <Drawing id="file-signature" {...props} />;
export const FileText = (props: Props) => <Drawing id="file-text" {...props} />;
export const Gift = (props: Props) => <Drawing id="gift" {...props} />;
export const House = (props: Props) => <Drawing id="house" {...props} />;
export const Image = (props: Props) => <Drawing id="image" {...props} />;
export const Inbox = (props: Props) => <Drawing id="inbox" {...props} />;
export const Info = (props: Props) => <Drawing id="info" {...props} />;
export const KeyRound = (props: Props) => <Drawing id="key-round" {...props} />;
export const Keyboard = (props: Props) => <Drawing id="keyboard" {...props} />;
export const MessageSquare = (props: Props) => <Drawing id="message-square" {...props} />;
export const MessageSquareReply = (props: Props) => <Drawing id="message-square-reply" {...props} />;
export const Minus = (props: Props) => <Drawing id="minus" {...props} />;
export const OctagonX = (props: Props) => <Drawing id="octagon-x" {...props} />;
export const Paperclip = (props: Props) => <Drawing id="paperclip" {...props} />;
export const PenLine = (props: Props) => <Drawing id="pen-line" {...props} />;
export const Pencil = (props: Props) => <Drawing id="pencil" {...props} />;
export const Plus = (props: Props) => <Drawing id="plus" {...props} />;
export const Share = (props: Props) => <Drawing id="share" {...props} />;
export const Scale = (props: Props) => <Drawing id="scale" {...props} />;
export const ScrollText = (props: Props) => <Drawing id="scroll-text" {...props} />;
export const Search = (props: Props) => <Drawing id="search" {...props} />;
export const ShieldCheck = (props: Props) => <Drawing id="shield-check" {...props} />;
export const ShieldQuestion = (props: Props) => <Drawing id="shield-question" {...props} />;
export const TrendingDown = (props: Props) => <Drawing id="trending-down" {...props} />;
export const TrendingUp = (props: Props) => <Drawing id="trending-up" {...props} />;
export const TriangleAlert = (props: Props) => <Drawing id="triangle-alert" {...props} />;
export const Undo2 = (props: Props) => <Drawing id="undo2" {...props} />;
export const UserCog = (props: Props) => <Drawing id="user-cog" {...props} />;
export const UserPlus = (props: Props) => <Drawing id="user-plus" {...props} />;
export const Users = (props: Props) => <Drawing id="users" {...props} />;
export const UsersRound = (props: Props) => <Drawing id="users-round" {...props} />;
export const X = (props: Props) => <Drawing id="x" {...props} />;
