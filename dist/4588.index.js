const ht=4588,pt=[4588],wt={61834:((C,L,f)=>{f.d(L,{U:()=>x});var U=f(76760);function x(F,N){const b=(0,U.relative)(F,N);return b===""||b!==".."&&!b.startsWith(`..${U.sep}`)&&!(0,U.isAbsolute)(b)}}),44588:((C,L,f)=>{f.r(L),f.d(L,{createUserModules:()=>ut});var U=f(51455),x=f(73188),F=f(84532),N=f(31421),b=f(77030),H=f(11203),D=f(84539),G=f(46193);function B(t,o,i){const r=new G.StringDecoder("utf8");let a=o,e="";t.on("error",()=>{}),t.on("data",l=>{if(a<0)return;const h=`${e}${r.write(l)}`.split(`
`);e=h.pop()??"";for(const d of h)s(d);e.length>a&&m()}),t.on("close",()=>{a>=0&&e!==""&&s(e)});function s(l){a<0||(l.length>a?m():(a-=l.length+1,i(l.replace(/\r$/u,""))))}function m(){a=-1,e="",i("[what else it printed is left out]")}}const W=String.raw`
import { Socket } from 'node:net';

const { exit } = process;
const { parse, stringify } = JSON;
const socket = new Socket({ fd: 3, readable: true, writable: true });
socket.setEncoding('utf8');
socket.on('error', () => exit(0)).on('close', () => exit(0));
let pending = [];
socket.on('data', (text) => {
  const lines = text.split('\n');
  for (const end of lines.slice(0, -1)) {
    const ask = parse([...pending, end].join(''));
    pending = [];
    answerTo(ask).then((answer) => socket.write(answer + '\n'));
  }
  pending.push(lines.at(-1));
});

let loaded;
let tracker;

const work = {
  load: () => null,
  there: ({ name }) => {
    callable(name);
    return null;
  },
  function: async ({ name, given }) => callable(name)(given),
  offers: async ({ name, options, methods }) => {
    const made = await trackerOf(name, options);
    return {
      methods: methods.filter((method) => typeof made[method] === 'function'),
      marks: made.marks === true,
      clientIds: made.clientIds === true,
    };
  },
  method: async ({ name, options, method, given }) => {
    const made = await trackerOf(name, options);
    return made[method](given, options);
  },
};

class Failure {
  constructor(kind, said) {
    this.kind = kind;
    this.said = said;
  }
}

async function answerTo(ask) {
  const { id } = ask;
  try {
    await load(ask.file);
    const value = textOf(await work[ask.op](ask));
    return '{"id":' + id + ',"ok":true,"value":' + value + '}';
  } catch (thrown) {
    const { kind, said } = thrown instanceof Failure ? thrown : threw('threw', thrown);
    return stringify({ id, ok: false, kind, said });
  }
}

async function load(file) {
  try {
    loaded ??= await import(file);
  } catch (thrown) {
    throw threw('not loaded', thrown);
  }
}

function exported(name) {
  const from = Object.hasOwn(loaded, name) ? loaded : Object(loaded.default);
  if (!Object.hasOwn(from, name)) throw new Failure('no export', Object.keys(loaded).join('\n'));
  return from[name];
}

function callable(name) {
  const found = exported(name);
  if (typeof found !== 'function') throw new Failure('no function', typeof found);
  return found;
}

async function trackerOf(name, options) {
  if (tracker !== undefined) return tracker;
  const found = exported(name);
  const made = typeof found === 'function' ? await found(options) : found;
  if (typeof made !== 'object' || made === null) throw new Failure('no tracker', '');
  tracker = made;
  return made;
}

function textOf(value) {
  let text;
  try {
    text = stringify(value, plain);
  } catch (thrown) {
    throw thrown instanceof Failure ? thrown : new Failure('unfit', messageOf(thrown));
  }
  if (text === undefined) throw new Failure('nothing', '');
  return text;
}

const names = { number: 'a number that is not finite', undefined: 'a list with nothing in one place' };

/** What JSON would leave out or make null of. */
function plain(key, part) {
  const type = typeof part;
  const isLost =
    type === 'bigint' || type === 'symbol' || type === 'function' ||
    (type === 'number' && !Number.isFinite(part)) || (type === 'undefined' && Array.isArray(this));
  if (isLost) throw new Failure('unfit', names[type] ?? 'a ' + type);
  return part;
}

function threw(kind, thrown) {
  try {
    console.error(thrown);
  } catch {}
  return new Failure(kind, messageOf(thrown));
}

function messageOf(thrown) {
  try {
    const text = thrown instanceof Error ? thrown.message || thrown.name : thrown;
    return String(text).trim().split(/\r?\n/)[0];
  } catch {
    return 'something without a message';
  }
}
`,Y=100;function z({env:t,cwd:o,most:i,told:r,tell:a}){const e=["--disable-warning=ExperimentalWarning","--input-type=module","--eval",W],s=(0,N.spawn)(process.execPath,e,{cwd:o,env:{...t},detached:!0,stdio:["ignore","pipe","pipe","pipe"],windowsHide:!0}),m=(0,D.df)(s),[,l,h,d]=s.stdio;if(!(d instanceof b.Socket))throw new Error("a process was started without a line to it");for(const c of[l,h])c!==null&&B(c,r,a);for(const c of[s,l,h,d])c!==null&&"unref"in c&&typeof c.unref=="function"&&c.unref();let k=0,n,u,g=[],v=0;const E=c=>{u?.settle(c),u=void 0},y=c=>{n??={kind:"ended",how:c},E(n)};s.on("error",c=>y(c.message)),s.on("exit",(c,p)=>y(p===null?`exit code ${c}`:p)),d.on("error",()=>{}),d.on("data",c=>{let p=c;for(let O=p.indexOf(10);O!==-1;O=p.indexOf(10))$(p.subarray(0,O)),v<=i&&I(Buffer.concat(g)),g=[],v=0,p=p.subarray(O+1);$(p)});function $(c){v+=c.length,v<=i?g.push(c):S({kind:"too much"})}function I(c){const p=(0,H._p)(c,{bytes:i,depth:Y}),O=p.ok?p.value:void 0;(typeof O=="object"&&O!==null&&"id"in O&&O.id===u?.id||!p.ok&&p.why==="too deep")&&E({kind:"answer",body:O})}function S(c){E(c),m()}return{kill:m,async ask(c,p){if(n!==void 0)return n;const{promise:O,resolve:R}=Promise.withResolvers();k+=1,u={id:k,settle:R};const lt=setTimeout(S,p,{kind:"hung"});return d.write(`${JSON.stringify({...c,id:k})}
`),O.finally(()=>clearTimeout(lt))}}}const J=["PATH","SystemRoot","RUNNER_TRACKING_ID"],K=/^(?:INPUT|ACTIONS|GITHUB|RUNNER)_/iu;function Q(t,o,i){const r=o.map(e=>{if(K.test(e))throw V(e,i);const s=t[e];if(s===void 0||s==="")throw X(e,i);return[e,s]}),a=J.flatMap(e=>t[e]===void 0?[]:[[e,t[e]]]);return{LC_ALL:"C.UTF-8",...Object.fromEntries(a),...Object.fromEntries(r)}}function V(t,o){return new x.S0("ISSUES_MODULE_REFUSED",`\`${t}\` is never handed to a module.`,{hint:"Set another name under `env:` of the step, such as `TRACKER_TOKEN`, and list that one.",where:o})}function X(t,o){return new x.S0("INPUT_INVALID",`the environment variable \`${t}\`, listed under \`env\`, is empty.`,{hint:`Pass it in the step: \`env: { ${t}: \${{ secrets.${t} }} }\`.`,where:o})}var Z=f(73136),w=f(63619),_=f(52637);const q=["threw","not loaded","no export","no function","no tracker","nothing","unfit"],tt=(0,w.gMt)("ok",[(0,w.Ikc)({id:(0,w.aig)(),ok:(0,w.euz)(!0),value:(0,w.L5J)()}),(0,w.Ikc)({id:(0,w.aig)(),ok:(0,w.euz)(!1),kind:(0,w.k5n)(q),said:(0,w.YjP)()})]),nt=(0,w.Ikc)({methods:(0,w.YOg)((0,w.YjP)()),marks:(0,w.zMY)(),clientIds:(0,w.zMY)()}),M=new Set(["not loaded","no export","no function","no tracker"]);function P(t){if(t.kind==="ended")return{kind:"ended",said:t.how};if(t.kind!=="answer")return{kind:t.kind,said:""};const{success:o,data:i}=tt.safeParse(t.body);return o?i.ok?{kind:"gave",value:i.value}:{kind:i.kind,said:(0,_.F)(i.said)}:{kind:"unfit",said:"it nests too deep, or has another form"}}const et={threw:t=>`threw: ${t}`,"not loaded":t=>`cannot be loaded: ${t}`,"no export":()=>"is not exported","no function":t=>`is no function but ${t==="object"?"an object":`a ${t}`}`,"no tracker":()=>"is neither an object with the methods of a tracker nor a function that gives one",nothing:()=>"gave no value",unfit:t=>`gave what cannot be handed on: ${t}`,hung:(t,{limit:o})=>`did not answer within ${o/1e3} s`,ended:t=>`ended its process (${t})`,"too much":(t,{most:o})=>`gave more than ${Math.floor(o/1024/1024)} MiB`,"given up":t=>`was not asked any more after its process had ended ${t} times`};function ot({kind:t,said:o},i){return et[t](o,i)}function it({start:t,loading:o,starts:i}){let r,a=0,e=!1,s=Promise.resolve();async function m(){if(a>=i)return{kind:"given up",said:String(i)};const{path:h,child:d}=await t();a+=1;const k=(0,Z.pathToFileURL)(h).href;r={file:k,child:d},e&&d.kill();const n=P(await d.ask({op:"load",file:k},o));if(n.kind!=="gave")return d.kill(),r=void 0,n.kind==="hung"?{kind:"not loaded",said:`it took more than ${o/1e3} s`}:n.kind==="ended"?{kind:"not loaded",said:`its process ended (${n.said})`}:n}async function l(h,d){const k=r===void 0?await m():void 0;if(k!==void 0||r===void 0)return k??{kind:"ended",said:"closed"};const n=await r.child.ask({...h,file:r.file},d);return n.kind!=="answer"&&(r=void 0),P(n)}return{ask(h,d){const k=s.then(()=>l(h,d));return s=k.catch(()=>{}),k},close(){e=!0,a=i,r?.child.kill()}}}var st=f(76760),rt=f(61834),j=f(16987);async function at({workspace:t,sha:o,env:i}){const r=await e("rev-parse","HEAD");if(o===""||r?.code!==0||r.stdout.toString("utf8").trim()!==o)return!1;return(await e("diff","--quiet","--no-ext-diff","--ignore-submodules","HEAD","--"))?.code===0;function e(...s){const m=["safe.directory=*","core.fsmonitor=false","core.hooksPath=/dev/null"];return(0,D.R3)({file:"git",args:[...m.flatMap(l=>["-c",l]),...s],cwd:t,env:{...i.PATH!==void 0&&{PATH:i.PATH},GIT_CONFIG_NOSYSTEM:"1",GIT_CONFIG_GLOBAL:"/dev/null",GIT_OPTIONAL_LOCKS:"0"},timeout:3e4,maxOutput:4096}).catch(()=>{})}}async function dt({module:t,where:o},i){const{workspace:r,eventName:a}=i;if(!(0,j.Q)(a)&&!((0,j.h)(a)&&await at(i)))throw new x.S0("ISSUES_MODULE_REFUSED",`\`${t}\` is not run: in a run for \`${a}\` somebody else may have chosen what is checked out.`,{where:o});if(/\.[cm]?ts$/u.test(t)&&!process.features.typescript)throw T(t,o,"is TypeScript, which this version of Node does not run",{hint:"Write it in JavaScript."});const e=await(0,U.realpath)(r),s=await(0,U.realpath)((0,st.join)(e,t)).catch(()=>{});if(s===void 0)throw T(t,o,"is not in the workspace",{hint:"Check the repository out before this step (`actions/checkout`), or correct the path."});if(!(0,rt.U)(e,s))throw new x.S0("ISSUES_MODULE_REFUSED",`\`${t}\` leads out of the workspace.`,{hint:"Put the file itself into the repository.",where:o});if(!(await(0,U.stat)(s)).isFile())throw T(t,o,"is not a file");return s}function T(t,o,i,r={}){return new x.S0("ISSUES_MODULE_UNUSABLE",`\`${t}\` ${i}.`,{...r,where:o})}const ct={loading:1e4,call:1e4,method:12e4,starts:3,answer:32*1024*1024,output:65536};function ut(t){const{workspace:o,env:i,debug:r,signal:a}=t,e={...ct,...t.limits},s=new Map,m=[];function l(n,u){const g=it({loading:e.loading,starts:e.starts,start:async()=>{const v=await dt(n,t),E=z({env:Q(i,u,n.where),cwd:await(0,U.realpath)(o),most:e.answer,told:e.output,tell:y=>r(`${n.module}: ${y}`)});return{path:v,child:E}}});return m.push(g),g}async function h(n,u,g){const v=a.aborted?void 0:await n.ask(u,g);if(v===void 0||v.kind!=="gave"&&a.aborted)throw new x.S0("STOPPED","The run was stopped.");return v}const d=(n,u)=>ot(n,{limit:u,most:e.answer});function k(n){const u=s.get(n.module)??l(n,[]);return s.set(n.module,u),u}return{async check(n){const u=await h(k(n),{op:"there",name:n.export},e.call).catch(g=>{if((0,x.H2)(g).code!=="ISSUES_MODULE_REFUSED")throw g});if(!(u===void 0||u.kind==="gave"||!M.has(u.kind)))throw A(n,u,d(u,0))},async run(n,u){const g=k(n),v=[];for(const E of u){const y=await h(g,{op:"function",name:n.export,given:E},e.call);if(y.kind!=="gave"&&M.has(y.kind))throw A(n,y,d(y,0));v.push(y.kind==="gave"?{ok:!0,value:y.value}:{ok:!1,why:`\`${n.export}\` of \`${n.module}\` ${d(y,e.call)}`})}return v},tracker({code:n,options:u,env:g}){const v=l(n,g),E={name:n.export,options:u};async function y($,I){const S=await h(v,{...E,...$},e.method);if(S.kind==="gave")return S.value;throw M.has(S.kind)?A(n,S,d(S,0)):new x.S0(ft.has(S.kind)?"ISSUES_MODULE_HUNG":"ISSUES_MODULE_FAILED",`\`${I}\` of \`${n.module}\` ${d(S,e.method)}.`,{where:n.where})}return{async offers($){const{success:I,data:S}=nt.safeParse(await y({op:"offers",methods:$},n.export));if(!I)throw T(n.module,n.where,"hides what it offers");return{...S,methods:new Set(S.methods)}},call:($,I)=>y({op:"method",method:$,given:I},$)}},close(){for(const n of m)n.close()}}}const ft=new Set(["hung","ended","given up"]);function A(t,o,i){const{module:r,export:a,where:e}=t;if(o.kind==="not loaded")return T(r,e,i.replace(/\.$/u,""));const s=o.kind==="no export"?o.said.split(`
`).filter(d=>d!==""):[],m=(0,F.o)(a,s),l=s.map(d=>`\`${d}\``).join(", "),h=m===void 0?`It exports ${l||"nothing"}.`:`Did you mean \`export: ${m}\`?`;return new x.S0("ISSUES_MODULE_UNUSABLE",`\`${a}\` of \`${r}\` ${i}.`,{where:e,...o.kind==="no export"&&{hint:h}})}})};export{ht as id,pt as ids,wt as modules};
