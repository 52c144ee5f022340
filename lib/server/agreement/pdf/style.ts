import { StyleSheet } from "@react-pdf/renderer";

const ink = "#1b1f24";
const quiet = "#5b6470";
const rule = "#c9ced6";
const accent = "#1d4f91";

/** Styles of the PDF, A4, in points: one text size, one rhythm, numbers in the margin. */
export const style = StyleSheet.create({
  page: {
    paddingTop: 74,
    paddingBottom: 70,
    paddingLeft: 96,
    paddingRight: 72,
    fontSize: 9.6,
    lineHeight: 1.5,
    color: ink,
  },
  head: { position: "absolute", top: 34, left: 96, right: 72, flexDirection: "row", justifyContent: "space-between" },
  footLeft: { position: "absolute", top: 796, left: 96 },
  footRight: { position: "absolute", top: 796, right: 72, width: 120, textAlign: "right" },
  small: { fontSize: 7.6, color: quiet, lineHeight: 1.3 },
  specimen: { fontSize: 7.6, color: accent, fontWeight: 600, lineHeight: 1.3 },
  title: { fontSize: 27, fontWeight: 600, lineHeight: 1.15, marginTop: 54, marginBottom: 8 },
  subtitle: { fontSize: 11, color: quiet, marginBottom: 30 },
  label: { fontSize: 7.6, fontWeight: 600, color: quiet, letterSpacing: 0.6, marginBottom: 2 },
  party: { borderTopWidth: 0.7, borderTopColor: rule, paddingTop: 9, paddingBottom: 12 },
  name: { fontSize: 12.5, fontWeight: 600, lineHeight: 1.3 },
  contents: { borderTopWidth: 0.7, borderTopColor: rule, paddingTop: 9 },
  part: { fontSize: 19, fontWeight: 600, lineHeight: 1.2, marginBottom: 18, color: ink },
  article: { marginTop: 13, marginBottom: 3, fontSize: 11.2, fontWeight: 600, color: accent, lineHeight: 1.3 },
  articleNumber: { position: "absolute", left: -46, width: 38, textAlign: "right" },
  clause: { marginBottom: 6 },
  number: {
    position: "absolute",
    left: -46,
    width: 38,
    textAlign: "right",
    fontSize: 8.2,
    color: quiet,
    lineHeight: 1.76,
  },
  item: { flexDirection: "row", marginTop: 2.5 },
  dash: { width: 13, color: quiet },
  grow: { flex: 1 },
  change: { borderTopWidth: 0.7, borderTopColor: rule, paddingTop: 7, marginBottom: 8 },
  same: {},
  added: { fontWeight: 600, textDecoration: "underline" },
  removed: { color: quiet, textDecoration: "line-through" },
  paragraph: { marginBottom: 9 },
});
