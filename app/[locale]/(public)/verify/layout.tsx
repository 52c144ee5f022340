import { layoutWithFrameMessages } from "@/app/[locale]/frame/frame-messages";

export default layoutWithFrameMessages("seal.faults", "verify");
