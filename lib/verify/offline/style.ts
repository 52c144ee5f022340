/** The style of pages made without the framework: the portal's colours, light and dark. */
export const offlineStyle = `
:root{color-scheme:light dark;--paper:light-dark(#fff,#0f1618);--wash:light-dark(#f3f6f5,#172124);--rule:light-dark(#d5dddb,#2c393d);--edge:light-dark(#6f7d7b,#7d8d90);--ink:light-dark(#14201f,#e9efee);--soft:light-dark(#4d5c5a,#a8b6b6);--accent:light-dark(#0a5257,#7fcdc9);--met:light-dark(#2c6a1e,#93cf7e);--met-wash:light-dark(#eaf3e5,#1b2e18);--danger:light-dark(#a1252d,#f59a97);--danger-wash:light-dark(#fbeceb,#3b1a1b);--risk:light-dark(#8a4b00,#f0b667);--risk-wash:light-dark(#fbf0e0,#35270f)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:106.25%/1.55 "Source Sans 3 Variable",system-ui,"Segoe UI",sans-serif;overflow-wrap:break-word}
main{max-width:46rem;margin:0 auto;padding:2.5rem 1rem 4rem}
h1,h2,h3{font-family:"Source Serif 4 Variable",Georgia,"Times New Roman",serif;line-height:1.18;font-weight:560;text-wrap:balance}
h1{font-size:2.2rem;margin:.4rem 0 .6rem}h2{font-size:1.6rem;margin:0}h3{font-size:1.2rem;margin:2rem 0 .5rem;border-top:1px solid var(--rule);padding-top:1.2rem}
p{margin:.5rem 0}.soft,.nature,.claimed,dt{color:var(--soft)}.nature,.claimed,.small{font-size:.88rem}
.nature{border-top:1px solid var(--rule);margin-top:2rem;padding-top:1rem}
.drop{border:1px dashed var(--edge);padding:1.6rem 1.2rem;margin:1.6rem 0;display:grid;gap:.5rem;justify-items:start}
.drop.over{background:var(--wash);border-style:solid;border-color:var(--accent)}
.answer{border-left:3px solid;padding:1rem 1.2rem;margin:1.6rem 0 0}.answer p{color:var(--ink)}
.answer.valid{background:var(--met-wash);color:var(--met)}.answer.modified{background:var(--danger-wash);color:var(--danger)}.answer.unknown{background:var(--risk-wash);color:var(--risk)}
ul{padding-left:1.2rem}li{margin:.5rem 0}dl{margin:0}
dl div{display:grid;gap:0 1.5rem;padding:.45rem 0;border-bottom:1px solid var(--rule)}dl div:last-child{border-bottom:0}
dd{margin:0;min-width:0;overflow-wrap:anywhere}code,pre{font:.88em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{white-space:pre-wrap;background:var(--wash);padding:1rem;max-height:30rem;overflow:auto}
summary{cursor:pointer;margin-top:1.5rem;color:var(--accent);min-height:2.75rem;display:flex;align-items:center}
button,.button{font:inherit;font-weight:600;color:var(--accent);background:none;border:0;padding:.5rem 0;min-height:2.75rem;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
input[type=file]{font:inherit;max-width:100%;min-height:2.75rem}
label{font-weight:600}a{color:var(--accent)}
#result:focus{outline:0}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
@media(min-width:40rem){dl div{grid-template-columns:14rem 1fr}}
`;
