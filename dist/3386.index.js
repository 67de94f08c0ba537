const cm=3386,um=[3386],lm={43386:((nm,Ri,Ui)=>{Ui.d(Ri,{UsersQuery:()=>Uc});var L=(t,e)=>()=>(e||t((e={exports:{}}).exports,e),e.exports),_=(function(t){return t.FeatureNotAccessible="FeatureNotAccessible",t.InvalidInput="InvalidInput",t.Ratelimited="Ratelimited",t.NetworkError="NetworkError",t.AuthenticationError="AuthenticationError",t.Forbidden="Forbidden",t.BootstrapError="BootstrapError",t.Unknown="Unknown",t.InternalError="InternalError",t.Other="Other",t.UserError="UserError",t.GraphqlError="GraphqlError",t.LockTimeout="LockTimeout",t.UsageLimitExceeded="UsageLimitExceeded",t})({});function Fi(t){return t?`${t.charAt(0).toUpperCase()}${t.slice(1)}`:void 0}function Ge(t){return t!=null}var am={[_.FeatureNotAccessible]:"feature not accessible",[_.InvalidInput]:"invalid input",[_.Ratelimited]:"ratelimited",[_.NetworkError]:"network error",[_.AuthenticationError]:"authentication error",[_.Forbidden]:"forbidden",[_.BootstrapError]:"bootstrap error",[_.Unknown]:"unknown",[_.InternalError]:"internal error",[_.Other]:"other",[_.UserError]:"user error",[_.GraphqlError]:"graphql error",[_.LockTimeout]:"lock timeout",[_.UsageLimitExceeded]:"usage limit exceeded"},Mi="Unknown error from LinearClient",q=class extends Error{type;errors;query;variables;data;status;raw;constructor(t,e,i){super(Array.from(new Set([Fi(t?.message?.split(": {")?.[0]),t?.response?.error,e?.[0]?.message].filter(Ge))).filter(Ge).join(" - ")??Mi),this.type=i,this.errors=e,this.query=t?.request?.query,this.variables=t?.request?.variables,this.status=t?.response?.status,this.data=t?.response?.data,this.raw=t}},Bi=class extends q{constructor(t,e){super(t,e,_.FeatureNotAccessible)}},ki=class extends q{constructor(t,e){super(t,e,_.InvalidInput)}},Ni=class extends q{constructor(t,e){super(t,e,_.Ratelimited);const i=t?.response?.headers;this.retryAfter=this.parseNumber(i?.get("retry-after")),this.requestsLimit=this.parseNumber(i?.get("x-ratelimit-requests-limit")),this.requestsRemaining=this.parseNumber(i?.get("x-ratelimit-requests-remaining")),this.requestsResetAt=this.parseNumber(i?.get("x-ratelimit-requests-reset")),this.complexityLimit=this.parseNumber(i?.get("x-ratelimit-complexity-limit")),this.complexityRemaining=this.parseNumber(i?.get("x-ratelimit-complexity-remaining")),this.complexityResetAt=this.parseNumber(i?.get("x-ratelimit-complexity-reset"))}retryAfter;requestsLimit;requestsRemaining;requestsResetAt;complexityLimit;complexityRemaining;complexityResetAt;parseNumber(t){if(t==null||t==="")return;const e=Number(t);return Number.isNaN(e)?void 0:e}},Li=class extends q{constructor(t,e){super(t,e,_.NetworkError)}},Oi=class extends q{constructor(t,e){super(t,e,_.AuthenticationError)}},Gi=class extends q{constructor(t,e){super(t,e,_.Forbidden)}},Vi=class extends q{constructor(t,e){super(t,e,_.BootstrapError)}},Wi=class extends q{constructor(t,e){super(t,e,_.Unknown)}},Hi=class extends q{constructor(t,e){super(t,e,_.InternalError)}},zi=class extends q{constructor(t,e){super(t,e,_.Other)}},Qi=class extends q{constructor(t,e){super(t,e,_.UserError)}},Ji=class extends q{constructor(t,e){super(t,e,_.GraphqlError)}},Ki=class extends q{constructor(t,e){super(t,e,_.LockTimeout)}},Zi=class extends q{constructor(t,e){super(t,e,_.UsageLimitExceeded)}},om={[_.FeatureNotAccessible]:Bi,[_.InvalidInput]:ki,[_.Ratelimited]:Ni,[_.NetworkError]:Li,[_.AuthenticationError]:Oi,[_.Forbidden]:Gi,[_.BootstrapError]:Vi,[_.Unknown]:Wi,[_.InternalError]:Hi,[_.Other]:zi,[_.UserError]:Qi,[_.GraphqlError]:Ji,[_.LockTimeout]:Ki,[_.UsageLimitExceeded]:Zi},Ve=L((t=>{Object.defineProperty(t,"__esModule",{value:!0}),t.default=void 0;var e=typeof Symbol=="function"&&typeof Symbol.for=="function"?Symbol.for("nodejs.util.inspect.custom"):void 0;t.default=e})),Yi=L((t=>{Object.defineProperty(t,"__esModule",{value:!0}),t.default=v;var e=i(Ve());function i(a){return a&&a.__esModule?a:{default:a}}function d(a){"@babel/helpers - typeof";return typeof Symbol=="function"&&typeof Symbol.iterator=="symbol"?d=function(c){return typeof c}:d=function(c){return c&&typeof Symbol=="function"&&c.constructor===Symbol&&c!==Symbol.prototype?"symbol":typeof c},d(a)}var x=10,g=2;function v(a){return l(a,[])}function l(a,o){switch(d(a)){case"string":return JSON.stringify(a);case"function":return a.name?"[function ".concat(a.name,"]"):"[function]";case"object":return a===null?"null":A(a,o);default:return String(a)}}function A(a,o){if(o.indexOf(a)!==-1)return"[Circular]";var c=[].concat(o,[a]),h=j(a);if(h!==void 0){var p=h.call(a);if(p!==a)return typeof p=="string"?p:l(p,c)}else if(Array.isArray(a))return w(a,c);return m(a,c)}function m(a,o){var c=Object.keys(a);return c.length===0?"{}":o.length>g?"["+P(a)+"]":"{ "+c.map(function(h){var p=l(a[h],o);return h+": "+p}).join(", ")+" }"}function w(a,o){if(a.length===0)return"[]";if(o.length>g)return"[Array]";for(var c=Math.min(x,a.length),h=a.length-c,p=[],C=0;C<c;++C)p.push(l(a[C],o));return h===1?p.push("... 1 more item"):h>1&&p.push("... ".concat(h," more items")),"["+p.join(", ")+"]"}function j(a){var o=a[String(e.default)];if(typeof o=="function")return o;if(typeof a.inspect=="function")return a.inspect}function P(a){var o=Object.prototype.toString.call(a).replace(/^\[object /,"").replace(/]$/,"");if(o==="Object"&&typeof a.constructor=="function"){var c=a.constructor.name;if(typeof c=="string"&&c!=="")return c}return o}})),Xi=L((t=>{Object.defineProperty(t,"__esModule",{value:!0}),t.default=e;function e(i,d){if(!i)throw new Error(d??"Unexpected invariant triggered.")}})),er=L((t=>{Object.defineProperty(t,"__esModule",{value:!0}),t.default=x;var e=d(Xi()),i=d(Ve());function d(g){return g&&g.__esModule?g:{default:g}}function x(g){var v=g.prototype.toJSON;typeof v=="function"||(0,e.default)(0),g.prototype.inspect=v,i.default&&(g.prototype[i.default]=v)}})),tr=L((t=>{Object.defineProperty(t,"__esModule",{value:!0}),t.isNode=g,t.Token=t.Location=void 0;var e=i(er());function i(v){return v&&v.__esModule?v:{default:v}}var d=(function(){function v(A,m,w){this.start=A.start,this.end=m.end,this.startToken=A,this.endToken=m,this.source=w}var l=v.prototype;return l.toJSON=function(){return{start:this.start,end:this.end}},v})();t.Location=d,(0,e.default)(d);var x=(function(){function v(A,m,w,j,P,a,o){this.kind=A,this.start=m,this.end=w,this.line=j,this.column=P,this.value=o,this.prev=a,this.next=null}var l=v.prototype;return l.toJSON=function(){return{kind:this.kind,value:this.value,line:this.line,column:this.column}},v})();t.Token=x,(0,e.default)(x);function g(v){return v!=null&&typeof v.kind=="string"}})),ir=L((t=>{Object.defineProperty(t,"__esModule",{value:!0}),t.visit=v,t.visitInParallel=l,t.getVisitFn=A,t.BREAK=t.QueryDocumentKeys=void 0;var e=d(Yi()),i=tr();function d(m){return m&&m.__esModule?m:{default:m}}var x={Name:[],Document:["definitions"],OperationDefinition:["name","variableDefinitions","directives","selectionSet"],VariableDefinition:["variable","type","defaultValue","directives"],Variable:["name"],SelectionSet:["selections"],Field:["alias","name","arguments","directives","selectionSet"],Argument:["name","value"],FragmentSpread:["name","directives"],InlineFragment:["typeCondition","directives","selectionSet"],FragmentDefinition:["name","variableDefinitions","typeCondition","directives","selectionSet"],IntValue:[],FloatValue:[],StringValue:[],BooleanValue:[],NullValue:[],EnumValue:[],ListValue:["values"],ObjectValue:["fields"],ObjectField:["name","value"],Directive:["name","arguments"],NamedType:["name"],ListType:["type"],NonNullType:["type"],SchemaDefinition:["description","directives","operationTypes"],OperationTypeDefinition:["type"],ScalarTypeDefinition:["description","name","directives"],ObjectTypeDefinition:["description","name","interfaces","directives","fields"],FieldDefinition:["description","name","arguments","type","directives"],InputValueDefinition:["description","name","type","defaultValue","directives"],InterfaceTypeDefinition:["description","name","interfaces","directives","fields"],UnionTypeDefinition:["description","name","directives","types"],EnumTypeDefinition:["description","name","directives","values"],EnumValueDefinition:["description","name","directives"],InputObjectTypeDefinition:["description","name","directives","fields"],DirectiveDefinition:["description","name","arguments","locations"],SchemaExtension:["directives","operationTypes"],ScalarTypeExtension:["name","directives"],ObjectTypeExtension:["name","interfaces","directives","fields"],InterfaceTypeExtension:["name","interfaces","directives","fields"],UnionTypeExtension:["name","directives","types"],EnumTypeExtension:["name","directives","values"],InputObjectTypeExtension:["name","directives","fields"]};t.QueryDocumentKeys=x;var g=Object.freeze({});t.BREAK=g;function v(m,w){var j=arguments.length>2&&arguments[2]!==void 0?arguments[2]:x,P=void 0,a=Array.isArray(m),o=[m],c=-1,h=[],p=void 0,C=void 0,T=void 0,k=[],G=[],ke=m;do{c++;var X=c===o.length,$i=X&&h.length!==0;if(X){if(C=G.length===0?void 0:k[k.length-1],p=T,T=G.pop(),$i){if(a)p=p.slice();else{for(var ji={},Ne=0,Di=Object.keys(p);Ne<Di.length;Ne++){var Ti=Di[Ne];ji[Ti]=p[Ti]}p=ji}for(var Ei=0,ve=0;ve<h.length;ve++){var Le=h[ve][0],xi=h[ve][1];a&&(Le-=Ei),a&&xi===null?(p.splice(Le,1),Ei++):p[Le]=xi}}c=P.index,o=P.keys,h=P.edits,a=P.inArray,P=P.prev}else{if(C=T?a?c:o[c]:void 0,p=T?T[C]:ke,p==null)continue;T&&k.push(C)}var V=void 0;if(!Array.isArray(p)){if(!(0,i.isNode)(p))throw new Error("Invalid AST Node: ".concat((0,e.default)(p),"."));var qi=A(w,p.kind,X);if(qi){if(V=qi.call(w,p,C,T,k,G),V===g)break;if(V===!1){if(!X){k.pop();continue}}else if(V!==void 0&&(h.push([C,V]),!X))if((0,i.isNode)(V))p=V;else{k.pop();continue}}}if(V===void 0&&$i&&h.push([C,p]),X)k.pop();else{var Oe;P={inArray:a,index:c,keys:o,edits:h,prev:P},a=Array.isArray(p),o=a?p:(Oe=j[p.kind])!==null&&Oe!==void 0?Oe:[],c=-1,h=[],T&&G.push(T),T=p}}while(P!==void 0);return h.length!==0&&(ke=h[h.length-1][1]),ke}function l(m){var w=new Array(m.length);return{enter:function(P){for(var a=0;a<m.length;a++)if(w[a]==null){var o=A(m[a],P.kind,!1);if(o){var c=o.apply(m[a],arguments);if(c===!1)w[a]=P;else if(c===g)w[a]=g;else if(c!==void 0)return c}}},leave:function(P){for(var a=0;a<m.length;a++)if(w[a]==null){var o=A(m[a],P.kind,!0);if(o){var c=o.apply(m[a],arguments);if(c===g)w[a]=g;else if(c!==void 0&&c!==!1)return c}}else w[a]===P&&(w[a]=null)}}}function A(m,w,j){var P=m[w];if(P){if(!j&&typeof P=="function")return P;var a=j?P.leave:P.enter;if(typeof a=="function")return a}else{var o=j?m.leave:m.enter;if(o){if(typeof o=="function")return o;var c=o[w];if(typeof c=="function")return c}}}})),rr=L((t=>{Object.defineProperty(t,"__esModule",{value:!0}),t.dedentBlockStringValue=e,t.getBlockStringIndentation=d,t.printBlockString=x;function e(g){var v=g.split(/\r\n|[\n\r]/g),l=d(g);if(l!==0)for(var A=1;A<v.length;A++)v[A]=v[A].slice(l);for(var m=0;m<v.length&&i(v[m]);)++m;for(var w=v.length;w>m&&i(v[w-1]);)--w;return v.slice(m,w).join(`
`)}function i(g){for(var v=0;v<g.length;++v)if(g[v]!==" "&&g[v]!=="	")return!1;return!0}function d(g){for(var v,l=!0,A=!0,m=0,w=null,j=0;j<g.length;++j)switch(g.charCodeAt(j)){case 13:g.charCodeAt(j+1)===10&&++j;case 10:l=!1,A=!0,m=0;break;case 9:case 32:++m;break;default:A&&!l&&(w===null||m<w)&&(w=m),A=!1}return(v=w)!==null&&v!==void 0?v:0}function x(g){var v=arguments.length>1&&arguments[1]!==void 0?arguments[1]:"",l=arguments.length>2&&arguments[2]!==void 0?arguments[2]:!1,A=g.indexOf(`
`)===-1,m=g[0]===" "||g[0]==="	",w=g[g.length-1]==='"',j=g[g.length-1]==="\\",P=!A||w||j||l,a="";return P&&!(A&&m)&&(a+=`
`+v),a+=v?g.replace(/\n/g,`
`+v):g,P&&(a+=`
`),'"""'+a.replace(/"""/g,'\\"""')+'"""'}})),sr=L((t=>{Object.defineProperty(t,"__esModule",{value:!0}),t.print=d;var e=ir(),i=rr();function d(a){return(0,e.visit)(a,{leave:g})}var x=80,g={Name:function(o){return o.value},Variable:function(o){return"$"+o.name},Document:function(o){return l(o.definitions,`

`)+`
`},OperationDefinition:function(o){var c=o.operation,h=o.name,p=m("(",l(o.variableDefinitions,", "),")"),C=l(o.directives," "),T=o.selectionSet;return!h&&!C&&!p&&c==="query"?T:l([c,l([h,p]),C,T]," ")},VariableDefinition:function(o){var c=o.variable,h=o.type,p=o.defaultValue,C=o.directives;return c+": "+h+m(" = ",p)+m(" ",l(C," "))},SelectionSet:function(o){var c=o.selections;return A(c)},Field:function(o){var c=o.alias,h=o.name,p=o.arguments,C=o.directives,T=o.selectionSet,k=m("",c,": ")+h,G=k+m("(",l(p,", "),")");return G.length>x&&(G=k+m(`(
`,w(l(p,`
`)),`
)`)),l([G,l(C," "),T]," ")},Argument:function(o){var c=o.name,h=o.value;return c+": "+h},FragmentSpread:function(o){var c=o.name,h=o.directives;return"..."+c+m(" ",l(h," "))},InlineFragment:function(o){var c=o.typeCondition,h=o.directives,p=o.selectionSet;return l(["...",m("on ",c),l(h," "),p]," ")},FragmentDefinition:function(o){var c=o.name,h=o.typeCondition,p=o.variableDefinitions,C=o.directives,T=o.selectionSet;return"fragment ".concat(c).concat(m("(",l(p,", "),")")," ")+"on ".concat(h," ").concat(m("",l(C," ")," "))+T},IntValue:function(o){return o.value},FloatValue:function(o){return o.value},StringValue:function(o,c){var h=o.value;return o.block?(0,i.printBlockString)(h,c==="description"?"":"  "):JSON.stringify(h)},BooleanValue:function(o){return o.value?"true":"false"},NullValue:function(){return"null"},EnumValue:function(o){return o.value},ListValue:function(o){var c=o.values;return"["+l(c,", ")+"]"},ObjectValue:function(o){var c=o.fields;return"{"+l(c,", ")+"}"},ObjectField:function(o){var c=o.name,h=o.value;return c+": "+h},Directive:function(o){var c=o.name,h=o.arguments;return"@"+c+m("(",l(h,", "),")")},NamedType:function(o){return o.name},ListType:function(o){return"["+o.type+"]"},NonNullType:function(o){return o.type+"!"},SchemaDefinition:v(function(a){var o=a.directives,c=a.operationTypes;return l(["schema",l(o," "),A(c)]," ")}),OperationTypeDefinition:function(o){var c=o.operation,h=o.type;return c+": "+h},ScalarTypeDefinition:v(function(a){var o=a.name,c=a.directives;return l(["scalar",o,l(c," ")]," ")}),ObjectTypeDefinition:v(function(a){var o=a.name,c=a.interfaces,h=a.directives,p=a.fields;return l(["type",o,m("implements ",l(c," & ")),l(h," "),A(p)]," ")}),FieldDefinition:v(function(a){var o=a.name,c=a.arguments,h=a.type,p=a.directives;return o+(P(c)?m(`(
`,w(l(c,`
`)),`
)`):m("(",l(c,", "),")"))+": "+h+m(" ",l(p," "))}),InputValueDefinition:v(function(a){var o=a.name,c=a.type,h=a.defaultValue,p=a.directives;return l([o+": "+c,m("= ",h),l(p," ")]," ")}),InterfaceTypeDefinition:v(function(a){var o=a.name,c=a.interfaces,h=a.directives,p=a.fields;return l(["interface",o,m("implements ",l(c," & ")),l(h," "),A(p)]," ")}),UnionTypeDefinition:v(function(a){var o=a.name,c=a.directives,h=a.types;return l(["union",o,l(c," "),h&&h.length!==0?"= "+l(h," | "):""]," ")}),EnumTypeDefinition:v(function(a){var o=a.name,c=a.directives,h=a.values;return l(["enum",o,l(c," "),A(h)]," ")}),EnumValueDefinition:v(function(a){var o=a.name,c=a.directives;return l([o,l(c," ")]," ")}),InputObjectTypeDefinition:v(function(a){var o=a.name,c=a.directives,h=a.fields;return l(["input",o,l(c," "),A(h)]," ")}),DirectiveDefinition:v(function(a){var o=a.name,c=a.arguments,h=a.repeatable,p=a.locations;return"directive @"+o+(P(c)?m(`(
`,w(l(c,`
`)),`
)`):m("(",l(c,", "),")"))+(h?" repeatable":"")+" on "+l(p," | ")}),SchemaExtension:function(o){var c=o.directives,h=o.operationTypes;return l(["extend schema",l(c," "),A(h)]," ")},ScalarTypeExtension:function(o){var c=o.name,h=o.directives;return l(["extend scalar",c,l(h," ")]," ")},ObjectTypeExtension:function(o){var c=o.name,h=o.interfaces,p=o.directives,C=o.fields;return l(["extend type",c,m("implements ",l(h," & ")),l(p," "),A(C)]," ")},InterfaceTypeExtension:function(o){var c=o.name,h=o.interfaces,p=o.directives,C=o.fields;return l(["extend interface",c,m("implements ",l(h," & ")),l(p," "),A(C)]," ")},UnionTypeExtension:function(o){var c=o.name,h=o.directives,p=o.types;return l(["extend union",c,l(h," "),p&&p.length!==0?"= "+l(p," | "):""]," ")},EnumTypeExtension:function(o){var c=o.name,h=o.directives,p=o.values;return l(["extend enum",c,l(h," "),A(p)]," ")},InputObjectTypeExtension:function(o){var c=o.name,h=o.directives,p=o.fields;return l(["extend input",c,l(h," "),A(p)]," ")}};function v(a){return function(o){return l([o.description,a(o)],`
`)}}function l(a){var o,c=arguments.length>1&&arguments[1]!==void 0?arguments[1]:"";return(o=a?.filter(function(h){return h}).join(c))!==null&&o!==void 0?o:""}function A(a){return m(`{
`,w(l(a,`
`)),`
}`)}function m(a,o){var c=arguments.length>2&&arguments[2]!==void 0?arguments[2]:"";return o!=null&&o!==""?a+o+c:""}function w(a){return m("  ",a.replace(/\n/g,`
  `))}function j(a){return a.indexOf(`
`)!==-1}function P(a){return a!=null&&a.some(j)}})),dm=sr(),s=class extends String{__apiType;value;__meta__;constructor(t,e){super(t),this.value=t,this.__meta__=e}toString(){return this.value}},nr=new s(`
    query agentActivity($id: String!) {
  agentActivity(id: $id) {
    ...AgentActivity
  }
}
    fragment AgentActivity on AgentActivity {
  __typename
  signal
  sourceMetadata
  signalMetadata
  agentSession {
    id
  }
  content {
    ... on AgentActivityActionContent {
      ...AgentActivityActionContent
    }
    ... on AgentActivityElicitationContent {
      ...AgentActivityElicitationContent
    }
    ... on AgentActivityErrorContent {
      ...AgentActivityErrorContent
    }
    ... on AgentActivityPromptContent {
      ...AgentActivityPromptContent
    }
    ... on AgentActivityResponseContent {
      ...AgentActivityResponseContent
    }
    ... on AgentActivityThoughtContent {
      ...AgentActivityThoughtContent
    }
  }
  updatedAt
  sourceComment {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
  ephemeral
}
fragment AgentActivityPromptContent on AgentActivityPromptContent {
  __typename
  body
  title
  type
}
fragment AgentActivityResponseContent on AgentActivityResponseContent {
  __typename
  body
  type
}
fragment AgentActivityThoughtContent on AgentActivityThoughtContent {
  __typename
  body
  type
}
fragment AgentActivityActionContent on AgentActivityActionContent {
  __typename
  action
  parameter
  result
  type
}
fragment AgentActivityElicitationContent on AgentActivityElicitationContent {
  __typename
  body
  type
}
fragment AgentActivityErrorContent on AgentActivityErrorContent {
  __typename
  reasonCode
  body
  type
}`),ar=new s(`
    query agentSession($id: String!) {
  agentSession(id: $id) {
    ...AgentSession
  }
}
    fragment AgentSession on AgentSession {
  __typename
  plan
  externalLinks {
    ...AgentSessionExternalLink
  }
  sourceMetadata
  externalLink
  url
  slugId
  appUser {
    id
  }
  sourceComment {
    id
  }
  comment {
    id
  }
  status
  context
  creator {
    id
  }
  issue {
    id
  }
  updatedAt
  summary
  dismissedAt
  archivedAt
  createdAt
  endedAt
  startedAt
  id
  dismissedBy {
    id
  }
  externalUrls
  type
}
fragment AgentSessionExternalLink on AgentSessionExternalLink {
  __typename
  label
  url
}`),or=new s(`
    query agentSession_activities($id: String!, $after: String, $before: String, $filter: AgentActivityFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  agentSession(id: $id) {
    activities(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...AgentActivityConnection
    }
  }
}
    fragment AgentActivity on AgentActivity {
  __typename
  signal
  sourceMetadata
  signalMetadata
  agentSession {
    id
  }
  content {
    ... on AgentActivityActionContent {
      ...AgentActivityActionContent
    }
    ... on AgentActivityElicitationContent {
      ...AgentActivityElicitationContent
    }
    ... on AgentActivityErrorContent {
      ...AgentActivityErrorContent
    }
    ... on AgentActivityPromptContent {
      ...AgentActivityPromptContent
    }
    ... on AgentActivityResponseContent {
      ...AgentActivityResponseContent
    }
    ... on AgentActivityThoughtContent {
      ...AgentActivityThoughtContent
    }
  }
  updatedAt
  sourceComment {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
  ephemeral
}
fragment AgentActivityPromptContent on AgentActivityPromptContent {
  __typename
  body
  title
  type
}
fragment AgentActivityResponseContent on AgentActivityResponseContent {
  __typename
  body
  type
}
fragment AgentActivityThoughtContent on AgentActivityThoughtContent {
  __typename
  body
  type
}
fragment AgentActivityActionContent on AgentActivityActionContent {
  __typename
  action
  parameter
  result
  type
}
fragment AgentActivityElicitationContent on AgentActivityElicitationContent {
  __typename
  body
  type
}
fragment AgentActivityErrorContent on AgentActivityErrorContent {
  __typename
  reasonCode
  body
  type
}
fragment AgentActivityConnection on AgentActivityConnection {
  __typename
  nodes {
    ...AgentActivity
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),dr=new s(`
    query attachment($id: String!) {
  attachment(id: $id) {
    ...Attachment
  }
}
    fragment Attachment on Attachment {
  __typename
  subtitle
  title
  source
  metadata
  url
  bodyData
  creator {
    id
  }
  issue {
    id
  }
  originalIssue {
    id
  }
  updatedAt
  externalUserCreator {
    id
  }
  sourceType
  archivedAt
  createdAt
  id
  groupBySource
}`),cr=new s(`
    query comment($hash: String, $id: String) {
  comment(hash: $hash, id: $id) {
    ...Comment
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment Comment on Comment {
  __typename
  agentSession {
    id
  }
  url
  reactionData
  reactions {
    ...Reaction
  }
  resolvingCommentId
  documentContentId
  initiativeId
  initiativeUpdateId
  issueId
  parentId
  projectId
  projectUpdateId
  botActor {
    ...ActorBot
  }
  resolvingComment {
    id
  }
  body
  documentContent {
    ...DocumentContent
  }
  syncedWith {
    ...ExternalEntityInfo
  }
  externalThread {
    ...SyncedExternalThread
  }
  externalUser {
    id
  }
  initiative {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  parent {
    id
  }
  project {
    id
  }
  projectUpdate {
    id
  }
  quotedText
  archivedAt
  createdAt
  editedAt
  resolvedAt
  id
  resolvingUser {
    id
  }
  user {
    id
  }
}
fragment SyncedExternalThread on SyncedExternalThread {
  __typename
  url
  name
  displayName
  type
  subType
  id
  isPersonalIntegrationRequired
  isPersonalIntegrationConnected
  isConnected
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}`),ur=new s(`
    query comment_children($hash: String, $id: String, $after: String, $before: String, $filter: CommentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  comment(hash: $hash, id: $id) {
    children(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CommentConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment Comment on Comment {
  __typename
  agentSession {
    id
  }
  url
  reactionData
  reactions {
    ...Reaction
  }
  resolvingCommentId
  documentContentId
  initiativeId
  initiativeUpdateId
  issueId
  parentId
  projectId
  projectUpdateId
  botActor {
    ...ActorBot
  }
  resolvingComment {
    id
  }
  body
  documentContent {
    ...DocumentContent
  }
  syncedWith {
    ...ExternalEntityInfo
  }
  externalThread {
    ...SyncedExternalThread
  }
  externalUser {
    id
  }
  initiative {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  parent {
    id
  }
  project {
    id
  }
  projectUpdate {
    id
  }
  quotedText
  archivedAt
  createdAt
  editedAt
  resolvedAt
  id
  resolvingUser {
    id
  }
  user {
    id
  }
}
fragment SyncedExternalThread on SyncedExternalThread {
  __typename
  url
  name
  displayName
  type
  subType
  id
  isPersonalIntegrationRequired
  isPersonalIntegrationConnected
  isConnected
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment CommentConnection on CommentConnection {
  __typename
  nodes {
    ...Comment
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),lr=new s(`
    query comment_createdIssues($hash: String, $id: String, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  comment(hash: $hash, id: $id) {
    createdIssues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),hr=new s(`
    query customView($id: String!) {
  customView(id: $id) {
    ...CustomView
  }
}
    fragment CustomView on CustomView {
  __typename
  viewPreferencesValues {
    ...ViewPreferencesValues
  }
  userViewPreferences {
    ...ViewPreferences
  }
  slugId
  description
  modelName
  feedItemFilterData
  initiativeFilterData
  projectFilterData
  color
  icon
  updatedAt
  filters
  name
  filterData
  team {
    id
  }
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
  creator {
    id
  }
  owner {
    id
  }
  organizationViewPreferences {
    ...ViewPreferences
  }
  shared
}
fragment ViewPreferencesInitiativeLabelGroupColumn on ViewPreferencesInitiativeLabelGroupColumn {
  __typename
  id
  active
}
fragment ViewPreferencesProjectLabelGroupColumn on ViewPreferencesProjectLabelGroupColumn {
  __typename
  id
  active
}
fragment ViewPreferencesValues on ViewPreferencesValues {
  __typename
  columnOrderBoard
  columnOrderList
  issueNesting
  projectShowEmptyGroupsBoard
  projectShowEmptyGroupsList
  projectShowEmptyGroupsTimeline
  projectShowEmptyGroups
  projectShowEmptySubGroupsBoard
  projectShowEmptySubGroupsList
  projectShowEmptySubGroupsTimeline
  projectShowEmptySubGroups
  hiddenColumns
  hiddenGroupsList
  hiddenRows
  reviewFieldChecks
  reviewFieldPreviewLinks
  timelineChronologyShowCycleTeamIds
  continuousPipelineReleasesViewGrouping
  customViewsOrdering
  customerPageNeedsViewGrouping
  customerPageNeedsViewOrdering
  customersViewOrdering
  dashboardsOrdering
  projectGroupingDateResolution
  viewOrderingDirection
  embeddedCustomerNeedsViewOrdering
  focusViewGrouping
  focusViewOrderingDirection
  focusViewOrdering
  inboxViewGrouping
  inboxViewOrdering
  initiativeGrouping
  initiativeLabelGroupColumns {
    ...ViewPreferencesInitiativeLabelGroupColumn
  }
  initiativesViewOrdering
  issueGrouping
  layout
  viewOrdering
  issueSubGrouping
  initiativeGroupingLabelGroupId
  issueGroupingLabelGroupId
  issueSubGroupingLabelGroupId
  projectGroupingLabelGroupId
  projectSubGroupingLabelGroupId
  automationGrouping
  automationOrdering
  automationStatsPeriod
  groupOrderingMode
  projectGroupOrdering
  projectCustomerNeedsViewGrouping
  projectCustomerNeedsViewOrdering
  projectGrouping
  projectLabelGroupColumns {
    ...ViewPreferencesProjectLabelGroupColumn
  }
  projectLayout
  projectViewOrdering
  projectSubGrouping
  releasePipelineGrouping
  releasePipelinesViewOrdering
  reviewGrouping
  reviewViewOrdering
  scheduledPipelineReleasesViewGrouping
  scheduledPipelineReleasesViewOrdering
  searchResultType
  searchViewOrdering
  teamViewOrdering
  triageViewOrdering
  workspaceMembersViewOrdering
  projectZoomLevel
  timelineZoomScale
  showOnlyLeadTeamProjects
  showCompletedAgentSessions
  showCompletedIssues
  showCompletedProjects
  showCompletedReviews
  closedIssuesOrderedByRecency
  showTeamReviews
  showArchivedItems
  customerPageNeedsShowCompletedIssuesAndProjects
  projectCustomerNeedsShowCompletedIssuesLast
  automationShowDisabled
  showDraftReviews
  showEmptyGroupsBoard
  showEmptyGroupsList
  showEmptyGroups
  showEmptySubGroupsBoard
  showEmptySubGroupsList
  showEmptySubGroups
  customerPageNeedsShowImportantFirst
  embeddedCustomerNeedsShowImportantFirst
  projectCustomerNeedsShowImportantFirst
  showOnlySnoozedItems
  showParents
  fieldPreviewLinks
  showReadItems
  reviewFieldStatusDetails
  reviewFieldReviewers
  showSnoozedItems
  showSubInitiativeProjects
  showNestedInitiatives
  showSubIssues
  showSubTeamIssues
  automationShowDescendants
  showSubTeamProjects
  showSupervisedIssues
  showTeamInitiatives
  fieldSla
  fieldSentryIssues
  fieldUserPresence
  scheduledPipelineReleaseFieldCompletion
  documentFieldDateCreated
  documentFieldCreator
  customViewFieldDateCreated
  customViewFieldOwner
  customViewFieldDateUpdated
  customViewFieldVisibility
  customerFieldDomains
  customerFieldOwner
  customerFieldRequestCount
  fieldCustomerCount
  customerFieldRevenue
  fieldCustomerRevenue
  customerFieldSize
  customerFieldSource
  customerFieldStatus
  customerFieldTier
  fieldCycle
  dashboardFieldDateCreated
  dashboardFieldOwner
  dashboardFieldDateUpdated
  scheduledPipelineReleaseFieldDescription
  fieldDueDate
  initiativeFieldHealth
  initiativeFieldActivity
  initiativeFieldDateCompleted
  initiativeFieldDateCreated
  initiativeFieldDescription
  initiativeFieldInitiativeHealth
  initiativeFieldId
  automationRunHistoryShowInitiativeIdentifier
  initiativeFieldLabels
  initiativeFieldLeadTeam
  initiativeFieldOwner
  initiativeFieldPriority
  initiativeFieldProjects
  initiativeFieldStartDate
  initiativeFieldStatus
  initiativeFieldTargetDate
  initiativeFieldTeams
  initiativeFieldDateUpdated
  fieldDateArchived
  fieldAssignee
  fieldDateCreated
  customerPageNeedsFieldIssueTargetDueDate
  fieldEstimate
  customerPageNeedsFieldIssueIdentifier
  fieldId
  automationRunHistoryShowIssueIdentifier
  fieldDateMyActivity
  customerPageNeedsFieldIssuePriority
  fieldPriority
  customerPageNeedsFieldIssueStatus
  fieldStatus
  fieldDateUpdated
  fieldLabels
  releasePipelineFieldLatestRelease
  fieldLinkCount
  automationFieldLastExecuted
  automationFieldStats
  automationFieldTeam
  automationFieldTrigger
  memberFieldJoined
  memberFieldStatus
  memberFieldTeams
  fieldMilestone
  reviewFieldSla
  documentFieldOwner
  documentFieldParent
  projectFieldActivity
  projectFieldDateCompleted
  projectFieldDateCreated
  projectFieldCustomerCount
  projectFieldCustomerRevenue
  projectFieldDescriptionBoard
  projectFieldDescription
  fieldProject
  projectFieldHealthTimeline
  projectFieldHealth
  projectFieldId
  automationRunHistoryShowProjectIdentifier
  projectFieldInitiatives
  projectFieldIssues
  projectFieldLabels
  projectFieldLeadTimeline
  projectFieldLead
  projectFieldMembersBoard
  projectFieldMembersList
  projectFieldMembersTimeline
  projectFieldMembers
  projectFieldMilestoneTimeline
  projectFieldMilestone
  projectFieldPredictionsTimeline
  projectFieldPredictions
  projectFieldPriority
  projectFieldRelationsTimeline
  projectFieldRelations
  projectFieldRoadmapsBoard
  projectFieldRoadmapsList
  projectFieldRoadmapsTimeline
  projectFieldRoadmaps
  projectFieldRolloutStage
  projectFieldStartDate
  projectFieldStatusTimeline
  projectFieldStatus
  projectFieldTargetDate
  projectFieldTeamsBoard
  projectFieldTeamsList
  projectFieldTeamsTimeline
  projectFieldTeams
  projectFieldDateUpdated
  timelineShowProjectsAside
  reviewFieldOpenedAt
  fieldPullRequests
  reviewFieldQuickToReview
  continuousPipelineReleaseFieldReleaseDate
  scheduledPipelineReleaseFieldReleaseDate
  fieldRelease
  continuousPipelineReleaseFieldReleaseNote
  scheduledPipelineReleaseFieldReleaseNote
  releasePipelineFieldReleases
  reviewFieldGithubTeam
  reviewFieldAvatar
  reviewFieldIdentifier
  reviewFieldRepository
  automationRunHistoryShowDuration
  teamFieldDateCreated
  teamFieldCycle
  teamFieldIdentifier
  teamFieldMembers
  teamFieldMembership
  teamFieldOwner
  teamFieldProjects
  teamFieldDateUpdated
  releasePipelineFieldTeams
  fieldTimeInCurrentStatus
  releasePipelineFieldType
  documentFieldDateUpdated
  continuousPipelineReleaseFieldVersion
  scheduledPipelineReleaseFieldVersion
  showTriageIssues
  showUnreadItemsFirst
  timelineChronologyShowWeekNumbers
}
fragment ViewPreferences on ViewPreferences {
  __typename
  updatedAt
  archivedAt
  createdAt
  type
  viewType
  id
  preferences {
    ...ViewPreferencesValues
  }
}`),pr=new s(`
    query customView_initiatives($id: String!, $after: String, $before: String, $filter: InitiativeFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  customView(id: $id) {
    initiatives(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...InitiativeConnection
    }
  }
}
    fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Initiative on Initiative {
  __typename
  trashed
  url
  parentInitiative {
    id
  }
  integrationsSettings {
    id
  }
  labelIds
  documentContent {
    ...DocumentContent
  }
  updateRemindersDay
  description
  targetDate
  updateReminderFrequency
  updateRemindersHour
  icon
  color
  content
  slugId
  updatedAt
  status
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  health
  priority
  targetDateResolution
  frequencyResolution
  prioritySortOrder
  sortOrder
  leadTeam {
    id
  }
  archivedAt
  createdAt
  healthUpdatedAt
  startedAt
  completedAt
  id
  creator {
    id
  }
  owner {
    id
  }
  visibility
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment InitiativeConnection on InitiativeConnection {
  __typename
  nodes {
    ...Initiative
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),mr=new s(`
    query customView_issues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $includeSubTeams: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [IssueSortInput!]) {
  customView(id: $id) {
    issues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      includeSubTeams: $includeSubTeams
      last: $last
      orderBy: $orderBy
      sort: $sort
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),yr=new s(`
    query customView_projects($id: String!, $after: String, $before: String, $filter: ProjectFilter, $first: Int, $includeArchived: Boolean, $includeSubTeams: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [ProjectSortInput!]) {
  customView(id: $id) {
    projects(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      includeSubTeams: $includeSubTeams
      last: $last
      orderBy: $orderBy
      sort: $sort
    ) {
      ...ProjectConnection
    }
  }
}
    fragment Project on Project {
  __typename
  trashed
  url
  integrationsSettings {
    id
  }
  microsoftTeamsChannelId
  slackChannelId
  labelIds
  documentContent {
    ...DocumentContent
  }
  status {
    id
  }
  updateRemindersDay
  targetDate
  startDate
  syncedWith {
    ...ExternalEntityInfo
  }
  updateReminderFrequency
  updateRemindersHour
  icon
  convertedFromIssue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  completedScopeHistory
  completedIssueCountHistory
  inProgressScopeHistory
  resourceCount
  health
  progress
  scope
  priorityLabel
  priority
  color
  content
  slugId
  targetDateResolution
  startDateResolution
  frequencyResolution
  description
  prioritySortOrder
  sortOrder
  archivedAt
  createdAt
  healthUpdatedAt
  autoArchivedAt
  canceledAt
  completedAt
  startedAt
  projectUpdateRemindersPausedUntilAt
  issueCountHistory
  scopeHistory
  id
  creator {
    id
  }
  lead {
    id
  }
  favorite {
    id
  }
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  state
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectConnection on ProjectConnection {
  __typename
  nodes {
    ...Project
  }
  pageInfo {
    ...PageInfo
  }
}`),vr=new s(`
    query customer($id: String!) {
  customer(id: $id) {
    ...Customer
  }
}
    fragment CustomerNeed on CustomerNeed {
  __typename
  comment {
    id
  }
  url
  body
  customer {
    id
  }
  content
  attachment {
    id
  }
  originalIssue {
    id
  }
  issue {
    id
  }
  updatedAt
  projectAttachment {
    ...ProjectAttachment
  }
  project {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  priority
}
fragment Customer on Customer {
  __typename
  slugId
  externalIds
  slackChannelId
  url
  revenue
  approximateNeedCount
  status {
    id
  }
  name
  domains
  integration {
    id
  }
  updatedAt
  needs {
    ...CustomerNeed
  }
  size
  mainSourceId
  tier {
    id
  }
  archivedAt
  createdAt
  id
  owner {
    id
  }
  logoUrl
}
fragment ProjectAttachment on ProjectAttachment {
  __typename
  metadata
  source
  subtitle
  creator {
    id
  }
  updatedAt
  sourceType
  archivedAt
  createdAt
  id
  title
  url
}`),gr=new s(`
    query customerNeed($hash: String, $id: String) {
  customerNeed(hash: $hash, id: $id) {
    ...CustomerNeed
  }
}
    fragment CustomerNeed on CustomerNeed {
  __typename
  comment {
    id
  }
  url
  body
  customer {
    id
  }
  content
  attachment {
    id
  }
  originalIssue {
    id
  }
  issue {
    id
  }
  updatedAt
  projectAttachment {
    ...ProjectAttachment
  }
  project {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  priority
}
fragment ProjectAttachment on ProjectAttachment {
  __typename
  metadata
  source
  subtitle
  creator {
    id
  }
  updatedAt
  sourceType
  archivedAt
  createdAt
  id
  title
  url
}`),_r=new s(`
    query customerStatus($id: String!) {
  customerStatus(id: $id) {
    ...CustomerStatus
  }
}
    fragment CustomerStatus on CustomerStatus {
  __typename
  description
  color
  name
  updatedAt
  position
  archivedAt
  createdAt
  id
  displayName
  type
}`),fr=new s(`
    query customerTier($id: String!) {
  customerTier(id: $id) {
    ...CustomerTier
  }
}
    fragment CustomerTier on CustomerTier {
  __typename
  description
  color
  name
  updatedAt
  position
  archivedAt
  createdAt
  id
  displayName
}`),Ir=new s(`
    query cycle($id: String!) {
  cycle(id: $id) {
    ...Cycle
  }
}
    fragment Cycle on Cycle {
  __typename
  number
  completedAt
  name
  description
  endsAt
  updatedAt
  completedScopeHistory
  completedIssueCountHistory
  inProgressScopeHistory
  progress
  inheritedFrom {
    id
  }
  startsAt
  team {
    id
  }
  autoArchivedAt
  archivedAt
  createdAt
  scopeHistory
  issueCountHistory
  id
  isFuture
  isActive
  isPast
  isPrevious
  isNext
}`),Ar=new s(`
    query cycle_issues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  cycle(id: $id) {
    issues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),wr=new s(`
    query cycle_uncompletedIssuesUponClose($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  cycle(id: $id) {
    uncompletedIssuesUponClose(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Sr=new s(`
    query document($id: String!) {
  document(id: $id) {
    ...Document
  }
}
    fragment Document on Document {
  __typename
  trashed
  documentContentId
  url
  content
  slugId
  color
  icon
  initiative {
    id
  }
  issue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  owner {
    id
  }
  project {
    id
  }
  release {
    id
  }
  sortOrder
  hiddenAt
  archivedAt
  createdAt
  title
  id
  creator {
    id
  }
  updatedBy {
    id
  }
}`),Pr=new s(`
    query document_comments($id: String!, $after: String, $before: String, $filter: CommentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  document(id: $id) {
    comments(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CommentConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment Comment on Comment {
  __typename
  agentSession {
    id
  }
  url
  reactionData
  reactions {
    ...Reaction
  }
  resolvingCommentId
  documentContentId
  initiativeId
  initiativeUpdateId
  issueId
  parentId
  projectId
  projectUpdateId
  botActor {
    ...ActorBot
  }
  resolvingComment {
    id
  }
  body
  documentContent {
    ...DocumentContent
  }
  syncedWith {
    ...ExternalEntityInfo
  }
  externalThread {
    ...SyncedExternalThread
  }
  externalUser {
    id
  }
  initiative {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  parent {
    id
  }
  project {
    id
  }
  projectUpdate {
    id
  }
  quotedText
  archivedAt
  createdAt
  editedAt
  resolvedAt
  id
  resolvingUser {
    id
  }
  user {
    id
  }
}
fragment SyncedExternalThread on SyncedExternalThread {
  __typename
  url
  name
  displayName
  type
  subType
  id
  isPersonalIntegrationRequired
  isPersonalIntegrationConnected
  isConnected
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment CommentConnection on CommentConnection {
  __typename
  nodes {
    ...Comment
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),br=new s(`
    query document_subscribers($id: String!, $after: String, $before: String, $filter: UserFilter, $first: Int, $includeArchived: Boolean, $includeDisabled: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  document(id: $id) {
    subscribers(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      includeDisabled: $includeDisabled
      last: $last
      orderBy: $orderBy
    ) {
      ...UserConnection
    }
  }
}
    fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment UserConnection on UserConnection {
  __typename
  nodes {
    ...User
  }
  pageInfo {
    ...PageInfo
  }
}`),Cr=new s(`
    query entityExternalLink($id: String!) {
  entityExternalLink(id: $id) {
    ...EntityExternalLink
  }
}
    fragment EntityExternalLink on EntityExternalLink {
  __typename
  initiative {
    id
  }
  updatedAt
  url
  label
  project {
    id
  }
  sortOrder
  archivedAt
  createdAt
  id
  creator {
    id
  }
}`),$r=new s(`
    query externalUser($id: String!) {
  externalUser(id: $id) {
    ...ExternalUser
  }
}
    fragment ExternalUser on ExternalUser {
  __typename
  avatarUrl
  displayName
  email
  name
  updatedAt
  lastSeen
  archivedAt
  createdAt
  id
}`),jr=new s(`
    query favorite($id: String!) {
  favorite(id: $id) {
    ...Favorite
  }
}
    fragment Favorite on Favorite {
  __typename
  customView {
    id
  }
  customer {
    id
  }
  cycle {
    id
  }
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  label {
    id
  }
  workflowDefinition {
    ...WorkflowDefinition
  }
  projectLabel {
    id
  }
  project {
    id
  }
  releaseNote {
    id
  }
  releasePipeline {
    id
  }
  release {
    id
  }
  team {
    id
  }
  user {
    id
  }
  updatedAt
  folderName
  parent {
    id
  }
  sortOrder
  liveFolderPreset
  initiativeTab
  projectTab
  pipelineTab
  predefinedViewTeam {
    id
  }
  archivedAt
  createdAt
  type
  predefinedViewType
  id
  owner {
    id
  }
  liveFolderDefinition
  url
  projectTeam {
    id
  }
}
fragment WorkflowDefinition on WorkflowDefinition {
  __typename
  stats
  schedule
  color
  customView {
    id
  }
  cycle {
    id
  }
  initiative {
    id
  }
  label {
    id
  }
  project {
    id
  }
  user {
    id
  }
  lastExecutedAt
  description
  editAccess
  triggerType
  trigger
  activationMode
  conditions
  icon
  intelligence
  updatedAt
  groupName
  name
  activities
  sortOrder
  team {
    id
  }
  archivedAt
  createdAt
  type
  userContextViewType
  contextViewType
  id
  creator {
    id
  }
  lastUpdatedBy {
    id
  }
  owner {
    id
  }
  slugId
  restrictEditing
  enabled
  applyToSubTeams
  runOnce
}`),Dr=new s(`
    query favorite_children($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  favorite(id: $id) {
    children(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...FavoriteConnection
    }
  }
}
    fragment Favorite on Favorite {
  __typename
  customView {
    id
  }
  customer {
    id
  }
  cycle {
    id
  }
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  label {
    id
  }
  workflowDefinition {
    ...WorkflowDefinition
  }
  projectLabel {
    id
  }
  project {
    id
  }
  releaseNote {
    id
  }
  releasePipeline {
    id
  }
  release {
    id
  }
  team {
    id
  }
  user {
    id
  }
  updatedAt
  folderName
  parent {
    id
  }
  sortOrder
  liveFolderPreset
  initiativeTab
  projectTab
  pipelineTab
  predefinedViewTeam {
    id
  }
  archivedAt
  createdAt
  type
  predefinedViewType
  id
  owner {
    id
  }
  liveFolderDefinition
  url
  projectTeam {
    id
  }
}
fragment WorkflowDefinition on WorkflowDefinition {
  __typename
  stats
  schedule
  color
  customView {
    id
  }
  cycle {
    id
  }
  initiative {
    id
  }
  label {
    id
  }
  project {
    id
  }
  user {
    id
  }
  lastExecutedAt
  description
  editAccess
  triggerType
  trigger
  activationMode
  conditions
  icon
  intelligence
  updatedAt
  groupName
  name
  activities
  sortOrder
  team {
    id
  }
  archivedAt
  createdAt
  type
  userContextViewType
  contextViewType
  id
  creator {
    id
  }
  lastUpdatedBy {
    id
  }
  owner {
    id
  }
  slugId
  restrictEditing
  enabled
  applyToSubTeams
  runOnce
}
fragment FavoriteConnection on FavoriteConnection {
  __typename
  nodes {
    ...Favorite
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Tr=new s(`
    query initiative($id: String!) {
  initiative(id: $id) {
    ...Initiative
  }
}
    fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Initiative on Initiative {
  __typename
  trashed
  url
  parentInitiative {
    id
  }
  integrationsSettings {
    id
  }
  labelIds
  documentContent {
    ...DocumentContent
  }
  updateRemindersDay
  description
  targetDate
  updateReminderFrequency
  updateRemindersHour
  icon
  color
  content
  slugId
  updatedAt
  status
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  health
  priority
  targetDateResolution
  frequencyResolution
  prioritySortOrder
  sortOrder
  leadTeam {
    id
  }
  archivedAt
  createdAt
  healthUpdatedAt
  startedAt
  completedAt
  id
  creator {
    id
  }
  owner {
    id
  }
  visibility
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}`),Er=new s(`
    query initiative_documents($id: String!, $after: String, $before: String, $filter: DocumentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  initiative(id: $id) {
    documents(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...DocumentConnection
    }
  }
}
    fragment Document on Document {
  __typename
  trashed
  documentContentId
  url
  content
  slugId
  color
  icon
  initiative {
    id
  }
  issue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  owner {
    id
  }
  project {
    id
  }
  release {
    id
  }
  sortOrder
  hiddenAt
  archivedAt
  createdAt
  title
  id
  creator {
    id
  }
  updatedBy {
    id
  }
}
fragment DocumentConnection on DocumentConnection {
  __typename
  nodes {
    ...Document
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),xr=new s(`
    query initiative_history($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  initiative(id: $id) {
    history(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...InitiativeHistoryConnection
    }
  }
}
    fragment InitiativeHistory on InitiativeHistory {
  __typename
  entries
  initiative {
    id
  }
  updatedAt
  archivedAt
  createdAt
  id
}
fragment InitiativeHistoryConnection on InitiativeHistoryConnection {
  __typename
  nodes {
    ...InitiativeHistory
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),qr=new s(`
    query initiative_initiativeUpdates($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  initiative(id: $id) {
    initiativeUpdates(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...InitiativeUpdateConnection
    }
  }
}
    fragment InitiativeUpdate on InitiativeUpdate {
  __typename
  reactionData
  commentCount
  reactions {
    ...Reaction
  }
  url
  diffMarkdown
  diff
  health
  initiative {
    id
  }
  updatedAt
  archivedAt
  createdAt
  editedAt
  id
  body
  slugId
  user {
    id
  }
  isDiffHidden
  isStale
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment InitiativeUpdateConnection on InitiativeUpdateConnection {
  __typename
  nodes {
    ...InitiativeUpdate
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Rr=new s(`
    query initiative_labels($id: String!, $after: String, $before: String, $filter: InitiativeLabelFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  initiative(id: $id) {
    labels(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...InitiativeLabelConnection
    }
  }
}
    fragment InitiativeLabel on InitiativeLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  parent {
    id
  }
  groupType
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment InitiativeLabelConnection on InitiativeLabelConnection {
  __typename
  nodes {
    ...InitiativeLabel
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Ur=new s(`
    query initiative_links($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  initiative(id: $id) {
    links(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...EntityExternalLinkConnection
    }
  }
}
    fragment EntityExternalLink on EntityExternalLink {
  __typename
  initiative {
    id
  }
  updatedAt
  url
  label
  project {
    id
  }
  sortOrder
  archivedAt
  createdAt
  id
  creator {
    id
  }
}
fragment EntityExternalLinkConnection on EntityExternalLinkConnection {
  __typename
  nodes {
    ...EntityExternalLink
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Fr=new s(`
    query initiative_projects($id: String!, $after: String, $before: String, $filter: ProjectFilter, $first: Int, $includeArchived: Boolean, $includeSubInitiatives: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [ProjectSortInput!]) {
  initiative(id: $id) {
    projects(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      includeSubInitiatives: $includeSubInitiatives
      last: $last
      orderBy: $orderBy
      sort: $sort
    ) {
      ...ProjectConnection
    }
  }
}
    fragment Project on Project {
  __typename
  trashed
  url
  integrationsSettings {
    id
  }
  microsoftTeamsChannelId
  slackChannelId
  labelIds
  documentContent {
    ...DocumentContent
  }
  status {
    id
  }
  updateRemindersDay
  targetDate
  startDate
  syncedWith {
    ...ExternalEntityInfo
  }
  updateReminderFrequency
  updateRemindersHour
  icon
  convertedFromIssue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  completedScopeHistory
  completedIssueCountHistory
  inProgressScopeHistory
  resourceCount
  health
  progress
  scope
  priorityLabel
  priority
  color
  content
  slugId
  targetDateResolution
  startDateResolution
  frequencyResolution
  description
  prioritySortOrder
  sortOrder
  archivedAt
  createdAt
  healthUpdatedAt
  autoArchivedAt
  canceledAt
  completedAt
  startedAt
  projectUpdateRemindersPausedUntilAt
  issueCountHistory
  scopeHistory
  id
  creator {
    id
  }
  lead {
    id
  }
  favorite {
    id
  }
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  state
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectConnection on ProjectConnection {
  __typename
  nodes {
    ...Project
  }
  pageInfo {
    ...PageInfo
  }
}`),Mr=new s(`
    query initiative_subInitiatives($id: String!, $after: String, $before: String, $filter: InitiativeFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [InitiativeSortInput!]) {
  initiative(id: $id) {
    subInitiatives(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
      sort: $sort
    ) {
      ...InitiativeConnection
    }
  }
}
    fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Initiative on Initiative {
  __typename
  trashed
  url
  parentInitiative {
    id
  }
  integrationsSettings {
    id
  }
  labelIds
  documentContent {
    ...DocumentContent
  }
  updateRemindersDay
  description
  targetDate
  updateReminderFrequency
  updateRemindersHour
  icon
  color
  content
  slugId
  updatedAt
  status
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  health
  priority
  targetDateResolution
  frequencyResolution
  prioritySortOrder
  sortOrder
  leadTeam {
    id
  }
  archivedAt
  createdAt
  healthUpdatedAt
  startedAt
  completedAt
  id
  creator {
    id
  }
  owner {
    id
  }
  visibility
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment InitiativeConnection on InitiativeConnection {
  __typename
  nodes {
    ...Initiative
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Br=new s(`
    query initiativeLabel($id: String!) {
  initiativeLabel(id: $id) {
    ...InitiativeLabel
  }
}
    fragment InitiativeLabel on InitiativeLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  parent {
    id
  }
  groupType
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}`),kr=new s(`
    query initiativeLabel_children($id: String!, $after: String, $before: String, $filter: InitiativeLabelFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  initiativeLabel(id: $id) {
    children(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...InitiativeLabelConnection
    }
  }
}
    fragment InitiativeLabel on InitiativeLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  parent {
    id
  }
  groupType
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment InitiativeLabelConnection on InitiativeLabelConnection {
  __typename
  nodes {
    ...InitiativeLabel
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Nr=new s(`
    query initiativeLabel_initiatives($id: String!, $after: String, $before: String, $filter: InitiativeFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [InitiativeSortInput!]) {
  initiativeLabel(id: $id) {
    initiatives(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
      sort: $sort
    ) {
      ...InitiativeConnection
    }
  }
}
    fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Initiative on Initiative {
  __typename
  trashed
  url
  parentInitiative {
    id
  }
  integrationsSettings {
    id
  }
  labelIds
  documentContent {
    ...DocumentContent
  }
  updateRemindersDay
  description
  targetDate
  updateReminderFrequency
  updateRemindersHour
  icon
  color
  content
  slugId
  updatedAt
  status
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  health
  priority
  targetDateResolution
  frequencyResolution
  prioritySortOrder
  sortOrder
  leadTeam {
    id
  }
  archivedAt
  createdAt
  healthUpdatedAt
  startedAt
  completedAt
  id
  creator {
    id
  }
  owner {
    id
  }
  visibility
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment InitiativeConnection on InitiativeConnection {
  __typename
  nodes {
    ...Initiative
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Lr=new s(`
    query initiativeToProject($id: String!) {
  initiativeToProject(id: $id) {
    ...InitiativeToProject
  }
}
    fragment InitiativeToProject on InitiativeToProject {
  __typename
  initiative {
    id
  }
  updatedAt
  project {
    id
  }
  sortOrder
  archivedAt
  createdAt
  id
}`),Or=new s(`
    query initiativeUpdate($id: String!) {
  initiativeUpdate(id: $id) {
    ...InitiativeUpdate
  }
}
    fragment InitiativeUpdate on InitiativeUpdate {
  __typename
  reactionData
  commentCount
  reactions {
    ...Reaction
  }
  url
  diffMarkdown
  diff
  health
  initiative {
    id
  }
  updatedAt
  archivedAt
  createdAt
  editedAt
  id
  body
  slugId
  user {
    id
  }
  isDiffHidden
  isStale
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}`),Gr=new s(`
    query initiativeUpdate_comments($id: String!, $after: String, $before: String, $filter: CommentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  initiativeUpdate(id: $id) {
    comments(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CommentConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment Comment on Comment {
  __typename
  agentSession {
    id
  }
  url
  reactionData
  reactions {
    ...Reaction
  }
  resolvingCommentId
  documentContentId
  initiativeId
  initiativeUpdateId
  issueId
  parentId
  projectId
  projectUpdateId
  botActor {
    ...ActorBot
  }
  resolvingComment {
    id
  }
  body
  documentContent {
    ...DocumentContent
  }
  syncedWith {
    ...ExternalEntityInfo
  }
  externalThread {
    ...SyncedExternalThread
  }
  externalUser {
    id
  }
  initiative {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  parent {
    id
  }
  project {
    id
  }
  projectUpdate {
    id
  }
  quotedText
  archivedAt
  createdAt
  editedAt
  resolvedAt
  id
  resolvingUser {
    id
  }
  user {
    id
  }
}
fragment SyncedExternalThread on SyncedExternalThread {
  __typename
  url
  name
  displayName
  type
  subType
  id
  isPersonalIntegrationRequired
  isPersonalIntegrationConnected
  isConnected
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment CommentConnection on CommentConnection {
  __typename
  nodes {
    ...Comment
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Vr=new s(`
    query integration($id: String!) {
  integration(id: $id) {
    ...Integration
  }
}
    fragment Integration on Integration {
  __typename
  service
  updatedAt
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
}`),Wr=new s(`
    query integrationsSettings($id: String!) {
  integrationsSettings(id: $id) {
    ...IntegrationsSettings
  }
}
    fragment IntegrationsSettings on IntegrationsSettings {
  __typename
  initiative {
    id
  }
  project {
    id
  }
  team {
    id
  }
  updatedAt
  archivedAt
  createdAt
  contextViewType
  id
  microsoftTeamsProjectUpdateCreated
  slackIssueNewComment
  slackIssueAddedToTriage
  slackIssueCreated
  slackProjectUpdateCreated
  slackInitiativeCommentCreated
  slackProjectCommentCreated
  slackIssueSlaHighRisk
  slackIssueSlaBreached
  slackInitiativeUpdateCreated
  slackIssueAddedToView
  slackIssueStatusChangedDone
  slackIssueStatusChangedAll
  slackProjectUpdateCreatedToTeam
  slackProjectUpdateCreatedToWorkspace
}`),Hr=new s(`
    query issue($id: String!) {
  issue(id: $id) {
    ...Issue
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}`),zr=new s(`
    query issue_attachments($id: String!, $after: String, $before: String, $filter: AttachmentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    attachments(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...AttachmentConnection
    }
  }
}
    fragment Attachment on Attachment {
  __typename
  subtitle
  title
  source
  metadata
  url
  bodyData
  creator {
    id
  }
  issue {
    id
  }
  originalIssue {
    id
  }
  updatedAt
  externalUserCreator {
    id
  }
  sourceType
  archivedAt
  createdAt
  id
  groupBySource
}
fragment AttachmentConnection on AttachmentConnection {
  __typename
  nodes {
    ...Attachment
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Qr=new s(`
    query issue_children($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    children(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Jr=new s(`
    query issue_comments($id: String!, $after: String, $before: String, $filter: CommentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    comments(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CommentConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment Comment on Comment {
  __typename
  agentSession {
    id
  }
  url
  reactionData
  reactions {
    ...Reaction
  }
  resolvingCommentId
  documentContentId
  initiativeId
  initiativeUpdateId
  issueId
  parentId
  projectId
  projectUpdateId
  botActor {
    ...ActorBot
  }
  resolvingComment {
    id
  }
  body
  documentContent {
    ...DocumentContent
  }
  syncedWith {
    ...ExternalEntityInfo
  }
  externalThread {
    ...SyncedExternalThread
  }
  externalUser {
    id
  }
  initiative {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  parent {
    id
  }
  project {
    id
  }
  projectUpdate {
    id
  }
  quotedText
  archivedAt
  createdAt
  editedAt
  resolvedAt
  id
  resolvingUser {
    id
  }
  user {
    id
  }
}
fragment SyncedExternalThread on SyncedExternalThread {
  __typename
  url
  name
  displayName
  type
  subType
  id
  isPersonalIntegrationRequired
  isPersonalIntegrationConnected
  isConnected
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment CommentConnection on CommentConnection {
  __typename
  nodes {
    ...Comment
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Kr=new s(`
    query issue_documents($id: String!, $after: String, $before: String, $filter: DocumentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    documents(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...DocumentConnection
    }
  }
}
    fragment Document on Document {
  __typename
  trashed
  documentContentId
  url
  content
  slugId
  color
  icon
  initiative {
    id
  }
  issue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  owner {
    id
  }
  project {
    id
  }
  release {
    id
  }
  sortOrder
  hiddenAt
  archivedAt
  createdAt
  title
  id
  creator {
    id
  }
  updatedBy {
    id
  }
}
fragment DocumentConnection on DocumentConnection {
  __typename
  nodes {
    ...Document
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Zr=new s(`
    query issue_formerAttachments($id: String!, $after: String, $before: String, $filter: AttachmentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    formerAttachments(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...AttachmentConnection
    }
  }
}
    fragment Attachment on Attachment {
  __typename
  subtitle
  title
  source
  metadata
  url
  bodyData
  creator {
    id
  }
  issue {
    id
  }
  originalIssue {
    id
  }
  updatedAt
  externalUserCreator {
    id
  }
  sourceType
  archivedAt
  createdAt
  id
  groupBySource
}
fragment AttachmentConnection on AttachmentConnection {
  __typename
  nodes {
    ...Attachment
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Yr=new s(`
    query issue_formerNeeds($id: String!, $after: String, $before: String, $filter: CustomerNeedFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    formerNeeds(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CustomerNeedConnection
    }
  }
}
    fragment CustomerNeed on CustomerNeed {
  __typename
  comment {
    id
  }
  url
  body
  customer {
    id
  }
  content
  attachment {
    id
  }
  originalIssue {
    id
  }
  issue {
    id
  }
  updatedAt
  projectAttachment {
    ...ProjectAttachment
  }
  project {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  priority
}
fragment ProjectAttachment on ProjectAttachment {
  __typename
  metadata
  source
  subtitle
  creator {
    id
  }
  updatedAt
  sourceType
  archivedAt
  createdAt
  id
  title
  url
}
fragment CustomerNeedConnection on CustomerNeedConnection {
  __typename
  nodes {
    ...CustomerNeed
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Xr=new s(`
    query issue_history($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    history(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueHistoryConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment IssueHistory on IssueHistory {
  __typename
  triageResponsibilityAutoAssigned
  relationChanges {
    ...IssueRelationHistoryPayload
  }
  addedLabelIds
  removedLabelIds
  addedToReleaseIds
  removedFromReleaseIds
  attachmentId
  toCycleId
  toParentId
  toProjectId
  toConvertedProjectId
  toStateId
  fromCycleId
  fromParentId
  fromProjectId
  fromStateId
  fromTeamId
  toTeamId
  fromAssigneeId
  toAssigneeId
  actorId
  toSlaBreachesAt
  fromSlaBreachesAt
  actor {
    id
  }
  descriptionUpdatedBy {
    ...User
  }
  actors {
    ...User
  }
  fromDelegate {
    id
  }
  toDelegate {
    id
  }
  botActor {
    ...ActorBot
  }
  fromCycle {
    id
  }
  toCycle {
    id
  }
  issueImport {
    ...IssueImport
  }
  issue {
    id
  }
  addedLabels {
    ...IssueLabel
  }
  removedLabels {
    ...IssueLabel
  }
  updatedAt
  attachment {
    id
  }
  toConvertedProject {
    id
  }
  fromParent {
    id
  }
  toParent {
    id
  }
  fromProjectMilestone {
    id
  }
  toProjectMilestone {
    id
  }
  fromProject {
    id
  }
  toProject {
    id
  }
  fromState {
    id
  }
  toState {
    id
  }
  fromTeam {
    id
  }
  toTeam {
    id
  }
  triageResponsibilityTeam {
    id
  }
  archivedAt
  createdAt
  toSlaStartedAt
  fromSlaStartedAt
  toSlaType
  fromSlaType
  id
  toAssignee {
    id
  }
  fromAssignee {
    id
  }
  triageResponsibilityNotifiedUsers {
    ...User
  }
  fromDueDate
  toDueDate
  fromEstimate
  toEstimate
  fromPriority
  toPriority
  fromTitle
  toTitle
  fromSlaBreached
  toSlaBreached
  archived
  autoArchived
  autoClosed
  trashed
  updatedDescription
  customerNeedId
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment IssueImport on IssueImport {
  __typename
  progress
  errorMetadata
  csvFileUrl
  creatorId
  serviceMetadata
  status
  mapping
  displayName
  service
  updatedAt
  teamName
  archivedAt
  createdAt
  id
  error
}
fragment IssueLabel on IssueLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment IssueRelationHistoryPayload on IssueRelationHistoryPayload {
  __typename
  identifier
  type
}
fragment IssueHistoryConnection on IssueHistoryConnection {
  __typename
  nodes {
    ...IssueHistory
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),es=new s(`
    query issue_inverseRelations($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    inverseRelations(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueRelationConnection
    }
  }
}
    fragment IssueRelation on IssueRelation {
  __typename
  updatedAt
  issue {
    id
  }
  relatedIssue {
    id
  }
  archivedAt
  createdAt
  type
  id
}
fragment IssueRelationConnection on IssueRelationConnection {
  __typename
  nodes {
    ...IssueRelation
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),ts=new s(`
    query issue_labels($id: String!, $after: String, $before: String, $filter: IssueLabelFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    labels(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueLabelConnection
    }
  }
}
    fragment IssueLabel on IssueLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment IssueLabelConnection on IssueLabelConnection {
  __typename
  nodes {
    ...IssueLabel
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),is=new s(`
    query issue_needs($id: String!, $after: String, $before: String, $filter: CustomerNeedFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    needs(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CustomerNeedConnection
    }
  }
}
    fragment CustomerNeed on CustomerNeed {
  __typename
  comment {
    id
  }
  url
  body
  customer {
    id
  }
  content
  attachment {
    id
  }
  originalIssue {
    id
  }
  issue {
    id
  }
  updatedAt
  projectAttachment {
    ...ProjectAttachment
  }
  project {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  priority
}
fragment ProjectAttachment on ProjectAttachment {
  __typename
  metadata
  source
  subtitle
  creator {
    id
  }
  updatedAt
  sourceType
  archivedAt
  createdAt
  id
  title
  url
}
fragment CustomerNeedConnection on CustomerNeedConnection {
  __typename
  nodes {
    ...CustomerNeed
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),rs=new s(`
    query issue_relations($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    relations(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueRelationConnection
    }
  }
}
    fragment IssueRelation on IssueRelation {
  __typename
  updatedAt
  issue {
    id
  }
  relatedIssue {
    id
  }
  archivedAt
  createdAt
  type
  id
}
fragment IssueRelationConnection on IssueRelationConnection {
  __typename
  nodes {
    ...IssueRelation
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),ss=new s(`
    query issue_releases($id: String!, $after: String, $before: String, $filter: ReleaseFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    releases(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ReleaseConnection
    }
  }
}
    fragment ReleaseNote on ReleaseNote {
  __typename
  documentContent {
    ...DocumentContent
  }
  generationStatus
  url
  firstRelease {
    id
  }
  updatedAt
  lastRelease {
    id
  }
  releaseCount
  slugId
  pipeline {
    id
  }
  archivedAt
  createdAt
  id
  title
}
fragment Release on Release {
  __typename
  trashed
  issueCount
  releaseNotes {
    ...ReleaseNote
  }
  commitSha
  url
  currentProgress
  stage {
    id
  }
  description
  targetDate
  startDate
  progressHistory
  updatedAt
  name
  pipeline {
    id
  }
  slugId
  archivedAt
  createdAt
  startedAt
  autoArchivedAt
  canceledAt
  completedAt
  id
  creator {
    id
  }
  version
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ReleaseConnection on ReleaseConnection {
  __typename
  nodes {
    ...Release
  }
  pageInfo {
    ...PageInfo
  }
}`),ns=new s(`
    query issue_stateHistory($id: String!, $after: String, $before: String, $first: Int, $last: Int) {
  issue(id: $id) {
    stateHistory(after: $after, before: $before, first: $first, last: $last) {
      ...IssueStateSpanConnection
    }
  }
}
    fragment IssueStateSpan on IssueStateSpan {
  __typename
  startedAt
  endedAt
  id
  state {
    id
  }
  stateId
}
fragment IssueStateSpanConnection on IssueStateSpanConnection {
  __typename
  nodes {
    ...IssueStateSpan
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),as=new s(`
    query issue_subscribers($id: String!, $after: String, $before: String, $filter: UserFilter, $first: Int, $includeArchived: Boolean, $includeDisabled: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issue(id: $id) {
    subscribers(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      includeDisabled: $includeDisabled
      last: $last
      orderBy: $orderBy
    ) {
      ...UserConnection
    }
  }
}
    fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment UserConnection on UserConnection {
  __typename
  nodes {
    ...User
  }
  pageInfo {
    ...PageInfo
  }
}`),os=new s(`
    query issueLabel($id: String!) {
  issueLabel(id: $id) {
    ...IssueLabel
  }
}
    fragment IssueLabel on IssueLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}`),ds=new s(`
    query issueLabel_children($id: String!, $after: String, $before: String, $filter: IssueLabelFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issueLabel(id: $id) {
    children(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueLabelConnection
    }
  }
}
    fragment IssueLabel on IssueLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment IssueLabelConnection on IssueLabelConnection {
  __typename
  nodes {
    ...IssueLabel
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),cs=new s(`
    query issueLabel_issues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  issueLabel(id: $id) {
    issues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),us=new s(`
    query issueRelation($id: String!) {
  issueRelation(id: $id) {
    ...IssueRelation
  }
}
    fragment IssueRelation on IssueRelation {
  __typename
  updatedAt
  issue {
    id
  }
  relatedIssue {
    id
  }
  archivedAt
  createdAt
  type
  id
}`),ls=new s(`
    query organization {
  organization {
    ...Organization
  }
}
    fragment ProjectStatus on ProjectStatus {
  __typename
  description
  type
  color
  updatedAt
  name
  position
  archivedAt
  createdAt
  id
  indefinite
}
fragment Organization on Organization {
  __typename
  allowedAuthServices
  allowedFileUploadContentTypes
  createdIssueCount
  authSettings
  customersConfiguration
  defaultFeedSummarySchedule
  pullRequestIssueMode
  previousUrlKeys
  periodUploadVolume
  securitySettings
  slackProjectChannelIntegration {
    id
  }
  logoUrl
  initiativeUpdateRemindersDay
  projectUpdateRemindersDay
  defaultHomeView
  releaseChannel
  initiativeUpdateReminderFrequencyInWeeks
  projectUpdateReminderFrequencyInWeeks
  initiativeUpdateRemindersHour
  projectUpdateRemindersHour
  defaultHomeViewTargetId
  updatedAt
  customerCount
  userCount
  slackProjectChannelPrefix
  gitBranchFormat
  deletionRequestedAt
  trialStartsAt
  trialEndsAt
  archivedAt
  createdAt
  id
  projectStatuses {
    ...ProjectStatus
  }
  name
  subscription {
    ...PaidSubscription
  }
  urlKey
  fiscalYearStartMonth
  hipaaComplianceEnabled
  samlEnabled
  scimEnabled
  gitLinkbackDescriptionsEnabled
  releasesEnabled
  customersEnabled
  gitLinkbackMessagesEnabled
  gitPublicLinkbackMessagesEnabled
  feedEnabled
  suggestedBranchNameEnabled
  roadmapEnabled
  pullRequestTourEnabled
  aiDiscussionSummariesEnabled
  aiThreadSummariesEnabled
  hideNonPrimaryOrganizations
  projectUpdatesReminderFrequency
  allowMembersToInvite
  restrictTeamCreationToAdmins
  restrictLabelManagementToAdmins
  slaDayCount
}
fragment PaidSubscription on PaidSubscription {
  __typename
  collectionMethod
  cancelAt
  canceledAt
  nextBillingAt
  updatedAt
  seatsMaximum
  seatsMinimum
  seats
  type
  pendingChangeType
  archivedAt
  createdAt
  id
  creator {
    id
  }
}`),hs=new s(`
    query organization_integrations($after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  organization {
    integrations(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IntegrationConnection
    }
  }
}
    fragment Integration on Integration {
  __typename
  service
  updatedAt
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
}
fragment IntegrationConnection on IntegrationConnection {
  __typename
  nodes {
    ...Integration
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),ps=new s(`
    query organization_labels($after: String, $before: String, $filter: IssueLabelFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  organization {
    labels(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueLabelConnection
    }
  }
}
    fragment IssueLabel on IssueLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment IssueLabelConnection on IssueLabelConnection {
  __typename
  nodes {
    ...IssueLabel
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),ms=new s(`
    query organization_loops($after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  organization {
    loops(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...WorkflowDefinitionConnection
    }
  }
}
    fragment WorkflowDefinition on WorkflowDefinition {
  __typename
  stats
  schedule
  color
  customView {
    id
  }
  cycle {
    id
  }
  initiative {
    id
  }
  label {
    id
  }
  project {
    id
  }
  user {
    id
  }
  lastExecutedAt
  description
  editAccess
  triggerType
  trigger
  activationMode
  conditions
  icon
  intelligence
  updatedAt
  groupName
  name
  activities
  sortOrder
  team {
    id
  }
  archivedAt
  createdAt
  type
  userContextViewType
  contextViewType
  id
  creator {
    id
  }
  lastUpdatedBy {
    id
  }
  owner {
    id
  }
  slugId
  restrictEditing
  enabled
  applyToSubTeams
  runOnce
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment WorkflowDefinitionConnection on WorkflowDefinitionConnection {
  __typename
  nodes {
    ...WorkflowDefinition
  }
  pageInfo {
    ...PageInfo
  }
}`),ys=new s(`
    query organization_projectLabels($after: String, $before: String, $filter: ProjectLabelFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  organization {
    projectLabels(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ProjectLabelConnection
    }
  }
}
    fragment ProjectLabel on ProjectLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectLabelConnection on ProjectLabelConnection {
  __typename
  nodes {
    ...ProjectLabel
  }
  pageInfo {
    ...PageInfo
  }
}`),vs=new s(`
    query organization_teams($after: String, $before: String, $filter: TeamFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  organization {
    teams(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...TeamConnection
    }
  }
}
    fragment Team on Team {
  __typename
  cycleIssueAutoAssignCompleted
  cycleLockToActive
  cycleIssueAutoAssignStarted
  cycleCalenderUrl
  upcomingCycleCount
  autoArchivePeriod
  autoClosePeriod
  securitySettings
  integrationsSettings {
    id
  }
  activeCycle {
    id
  }
  triageResponsibility {
    id
  }
  scimGroupName
  autoCloseStateId
  cycleCooldownTime
  cycleStartDay
  defaultTemplateForMembers {
    id
  }
  defaultTemplateForNonMembers {
    id
  }
  defaultProjectTemplate {
    id
  }
  defaultIssueState {
    id
  }
  cycleDuration
  icon
  defaultTemplateForMembersId
  defaultTemplateForNonMembersId
  issueEstimationType
  updatedAt
  displayName
  ledInitiativeCount
  color
  description
  name
  parent {
    id
  }
  key
  archivedAt
  createdAt
  retiredAt
  timezone
  issueCount
  id
  viewerMembership {
    id
  }
  visibility
  mergeWorkflowState {
    id
  }
  draftWorkflowState {
    id
  }
  startWorkflowState {
    id
  }
  mergeableWorkflowState {
    id
  }
  reviewWorkflowState {
    id
  }
  triageIssueState {
    id
  }
  defaultIssueEstimate
  setIssueSortOrderOnStateChange
  allMembersCanJoin
  requirePriorityToLeaveTriage
  autoCloseChildIssues
  autoCloseParentIssues
  initiativesEnabled
  scimManaged
  private
  inheritIssueEstimation
  inheritWorkflowStatuses
  cyclesEnabled
  viewerCanJoin
  viewerCanLeave
  issueEstimationExtended
  issueEstimationAllowZero
  aiDiscussionSummariesEnabled
  aiThreadSummariesEnabled
  groupIssueHistory
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  triageEnabled
  markedAsDuplicateWorkflowState {
    id
  }
  inviteHash
  issueOrderingNoPriorityFirst
  issueSortOrderDefaultToBottom
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment TeamConnection on TeamConnection {
  __typename
  nodes {
    ...Team
  }
  pageInfo {
    ...PageInfo
  }
}`),gs=new s(`
    query organization_templates($after: String, $before: String, $filter: NullableTemplateFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  organization {
    templates(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...TemplateConnection
    }
  }
}
    fragment Template on Template {
  __typename
  description
  lastAppliedAt
  type
  color
  icon
  updatedAt
  name
  inheritedFrom {
    id
  }
  pipeline {
    id
  }
  sortOrder
  team {
    id
  }
  templateData
  content
  archivedAt
  createdAt
  id
  creator {
    id
  }
  lastUpdatedBy {
    id
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment TemplateConnection on TemplateConnection {
  __typename
  nodes {
    ...Template
  }
  pageInfo {
    ...PageInfo
  }
}`),_s=new s(`
    query organization_users($after: String, $before: String, $first: Int, $includeArchived: Boolean, $includeDisabled: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  organization {
    users(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      includeDisabled: $includeDisabled
      last: $last
      orderBy: $orderBy
    ) {
      ...UserConnection
    }
  }
}
    fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment UserConnection on UserConnection {
  __typename
  nodes {
    ...User
  }
  pageInfo {
    ...PageInfo
  }
}`),fs=new s(`
    query project($id: String!) {
  project(id: $id) {
    ...Project
  }
}
    fragment Project on Project {
  __typename
  trashed
  url
  integrationsSettings {
    id
  }
  microsoftTeamsChannelId
  slackChannelId
  labelIds
  documentContent {
    ...DocumentContent
  }
  status {
    id
  }
  updateRemindersDay
  targetDate
  startDate
  syncedWith {
    ...ExternalEntityInfo
  }
  updateReminderFrequency
  updateRemindersHour
  icon
  convertedFromIssue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  completedScopeHistory
  completedIssueCountHistory
  inProgressScopeHistory
  resourceCount
  health
  progress
  scope
  priorityLabel
  priority
  color
  content
  slugId
  targetDateResolution
  startDateResolution
  frequencyResolution
  description
  prioritySortOrder
  sortOrder
  archivedAt
  createdAt
  healthUpdatedAt
  autoArchivedAt
  canceledAt
  completedAt
  startedAt
  projectUpdateRemindersPausedUntilAt
  issueCountHistory
  scopeHistory
  id
  creator {
    id
  }
  lead {
    id
  }
  favorite {
    id
  }
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  state
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}`),Is=new s(`
    query project_attachments($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    attachments(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ProjectAttachmentConnection
    }
  }
}
    fragment ProjectAttachment on ProjectAttachment {
  __typename
  metadata
  source
  subtitle
  creator {
    id
  }
  updatedAt
  sourceType
  archivedAt
  createdAt
  id
  title
  url
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectAttachmentConnection on ProjectAttachmentConnection {
  __typename
  nodes {
    ...ProjectAttachment
  }
  pageInfo {
    ...PageInfo
  }
}`),As=new s(`
    query project_comments($id: String!, $after: String, $before: String, $filter: CommentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    comments(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CommentConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment Comment on Comment {
  __typename
  agentSession {
    id
  }
  url
  reactionData
  reactions {
    ...Reaction
  }
  resolvingCommentId
  documentContentId
  initiativeId
  initiativeUpdateId
  issueId
  parentId
  projectId
  projectUpdateId
  botActor {
    ...ActorBot
  }
  resolvingComment {
    id
  }
  body
  documentContent {
    ...DocumentContent
  }
  syncedWith {
    ...ExternalEntityInfo
  }
  externalThread {
    ...SyncedExternalThread
  }
  externalUser {
    id
  }
  initiative {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  parent {
    id
  }
  project {
    id
  }
  projectUpdate {
    id
  }
  quotedText
  archivedAt
  createdAt
  editedAt
  resolvedAt
  id
  resolvingUser {
    id
  }
  user {
    id
  }
}
fragment SyncedExternalThread on SyncedExternalThread {
  __typename
  url
  name
  displayName
  type
  subType
  id
  isPersonalIntegrationRequired
  isPersonalIntegrationConnected
  isConnected
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment CommentConnection on CommentConnection {
  __typename
  nodes {
    ...Comment
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),ws=new s(`
    query project_documents($id: String!, $after: String, $before: String, $filter: DocumentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    documents(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...DocumentConnection
    }
  }
}
    fragment Document on Document {
  __typename
  trashed
  documentContentId
  url
  content
  slugId
  color
  icon
  initiative {
    id
  }
  issue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  owner {
    id
  }
  project {
    id
  }
  release {
    id
  }
  sortOrder
  hiddenAt
  archivedAt
  createdAt
  title
  id
  creator {
    id
  }
  updatedBy {
    id
  }
}
fragment DocumentConnection on DocumentConnection {
  __typename
  nodes {
    ...Document
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Ss=new s(`
    query project_externalLinks($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    externalLinks(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...EntityExternalLinkConnection
    }
  }
}
    fragment EntityExternalLink on EntityExternalLink {
  __typename
  initiative {
    id
  }
  updatedAt
  url
  label
  project {
    id
  }
  sortOrder
  archivedAt
  createdAt
  id
  creator {
    id
  }
}
fragment EntityExternalLinkConnection on EntityExternalLinkConnection {
  __typename
  nodes {
    ...EntityExternalLink
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Ps=new s(`
    query project_history($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    history(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ProjectHistoryConnection
    }
  }
}
    fragment ProjectHistory on ProjectHistory {
  __typename
  entries
  updatedAt
  project {
    id
  }
  archivedAt
  createdAt
  id
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectHistoryConnection on ProjectHistoryConnection {
  __typename
  nodes {
    ...ProjectHistory
  }
  pageInfo {
    ...PageInfo
  }
}`),bs=new s(`
    query project_initiativeToProjects($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    initiativeToProjects(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...InitiativeToProjectConnection
    }
  }
}
    fragment InitiativeToProject on InitiativeToProject {
  __typename
  initiative {
    id
  }
  updatedAt
  project {
    id
  }
  sortOrder
  archivedAt
  createdAt
  id
}
fragment InitiativeToProjectConnection on InitiativeToProjectConnection {
  __typename
  nodes {
    ...InitiativeToProject
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Cs=new s(`
    query project_initiatives($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    initiatives(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...InitiativeConnection
    }
  }
}
    fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Initiative on Initiative {
  __typename
  trashed
  url
  parentInitiative {
    id
  }
  integrationsSettings {
    id
  }
  labelIds
  documentContent {
    ...DocumentContent
  }
  updateRemindersDay
  description
  targetDate
  updateReminderFrequency
  updateRemindersHour
  icon
  color
  content
  slugId
  updatedAt
  status
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  health
  priority
  targetDateResolution
  frequencyResolution
  prioritySortOrder
  sortOrder
  leadTeam {
    id
  }
  archivedAt
  createdAt
  healthUpdatedAt
  startedAt
  completedAt
  id
  creator {
    id
  }
  owner {
    id
  }
  visibility
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment InitiativeConnection on InitiativeConnection {
  __typename
  nodes {
    ...Initiative
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),$s=new s(`
    query project_inverseRelations($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    inverseRelations(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ProjectRelationConnection
    }
  }
}
    fragment ProjectRelation on ProjectRelation {
  __typename
  updatedAt
  project {
    id
  }
  projectMilestone {
    id
  }
  relatedProjectMilestone {
    id
  }
  relatedProject {
    id
  }
  archivedAt
  createdAt
  anchorType
  relatedAnchorType
  type
  id
  user {
    id
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectRelationConnection on ProjectRelationConnection {
  __typename
  nodes {
    ...ProjectRelation
  }
  pageInfo {
    ...PageInfo
  }
}`),js=new s(`
    query project_issues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    issues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Ds=new s(`
    query project_labels($id: String!, $after: String, $before: String, $filter: ProjectLabelFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    labels(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ProjectLabelConnection
    }
  }
}
    fragment ProjectLabel on ProjectLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectLabelConnection on ProjectLabelConnection {
  __typename
  nodes {
    ...ProjectLabel
  }
  pageInfo {
    ...PageInfo
  }
}`),Ts=new s(`
    query project_members($id: String!, $after: String, $before: String, $filter: UserFilter, $first: Int, $includeArchived: Boolean, $includeDisabled: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    members(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      includeDisabled: $includeDisabled
      last: $last
      orderBy: $orderBy
    ) {
      ...UserConnection
    }
  }
}
    fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment UserConnection on UserConnection {
  __typename
  nodes {
    ...User
  }
  pageInfo {
    ...PageInfo
  }
}`),Es=new s(`
    query project_needs($id: String!, $after: String, $before: String, $filter: CustomerNeedFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    needs(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CustomerNeedConnection
    }
  }
}
    fragment CustomerNeed on CustomerNeed {
  __typename
  comment {
    id
  }
  url
  body
  customer {
    id
  }
  content
  attachment {
    id
  }
  originalIssue {
    id
  }
  issue {
    id
  }
  updatedAt
  projectAttachment {
    ...ProjectAttachment
  }
  project {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  priority
}
fragment ProjectAttachment on ProjectAttachment {
  __typename
  metadata
  source
  subtitle
  creator {
    id
  }
  updatedAt
  sourceType
  archivedAt
  createdAt
  id
  title
  url
}
fragment CustomerNeedConnection on CustomerNeedConnection {
  __typename
  nodes {
    ...CustomerNeed
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),xs=new s(`
    query project_projectMilestones($id: String!, $after: String, $before: String, $filter: ProjectMilestoneFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    projectMilestones(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ProjectMilestoneConnection
    }
  }
}
    fragment ProjectMilestone on ProjectMilestone {
  __typename
  updatedAt
  name
  sortOrder
  targetDate
  progress
  description
  project {
    id
  }
  documentContent {
    ...DocumentContent
  }
  status
  archivedAt
  createdAt
  id
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectMilestoneConnection on ProjectMilestoneConnection {
  __typename
  nodes {
    ...ProjectMilestone
  }
  pageInfo {
    ...PageInfo
  }
}`),qs=new s(`
    query project_projectUpdates($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    projectUpdates(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ProjectUpdateConnection
    }
  }
}
    fragment ProjectUpdate on ProjectUpdate {
  __typename
  shortSummary
  reactionData
  commentCount
  reactions {
    ...Reaction
  }
  url
  diffMarkdown
  diff
  health
  updatedAt
  project {
    id
  }
  archivedAt
  createdAt
  editedAt
  id
  body
  slugId
  user {
    id
  }
  isDiffHidden
  isStale
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectUpdateConnection on ProjectUpdateConnection {
  __typename
  nodes {
    ...ProjectUpdate
  }
  pageInfo {
    ...PageInfo
  }
}`),Rs=new s(`
    query project_relations($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    relations(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ProjectRelationConnection
    }
  }
}
    fragment ProjectRelation on ProjectRelation {
  __typename
  updatedAt
  project {
    id
  }
  projectMilestone {
    id
  }
  relatedProjectMilestone {
    id
  }
  relatedProject {
    id
  }
  archivedAt
  createdAt
  anchorType
  relatedAnchorType
  type
  id
  user {
    id
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectRelationConnection on ProjectRelationConnection {
  __typename
  nodes {
    ...ProjectRelation
  }
  pageInfo {
    ...PageInfo
  }
}`),Us=new s(`
    query project_teams($id: String!, $after: String, $before: String, $filter: TeamFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  project(id: $id) {
    teams(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...TeamConnection
    }
  }
}
    fragment Team on Team {
  __typename
  cycleIssueAutoAssignCompleted
  cycleLockToActive
  cycleIssueAutoAssignStarted
  cycleCalenderUrl
  upcomingCycleCount
  autoArchivePeriod
  autoClosePeriod
  securitySettings
  integrationsSettings {
    id
  }
  activeCycle {
    id
  }
  triageResponsibility {
    id
  }
  scimGroupName
  autoCloseStateId
  cycleCooldownTime
  cycleStartDay
  defaultTemplateForMembers {
    id
  }
  defaultTemplateForNonMembers {
    id
  }
  defaultProjectTemplate {
    id
  }
  defaultIssueState {
    id
  }
  cycleDuration
  icon
  defaultTemplateForMembersId
  defaultTemplateForNonMembersId
  issueEstimationType
  updatedAt
  displayName
  ledInitiativeCount
  color
  description
  name
  parent {
    id
  }
  key
  archivedAt
  createdAt
  retiredAt
  timezone
  issueCount
  id
  viewerMembership {
    id
  }
  visibility
  mergeWorkflowState {
    id
  }
  draftWorkflowState {
    id
  }
  startWorkflowState {
    id
  }
  mergeableWorkflowState {
    id
  }
  reviewWorkflowState {
    id
  }
  triageIssueState {
    id
  }
  defaultIssueEstimate
  setIssueSortOrderOnStateChange
  allMembersCanJoin
  requirePriorityToLeaveTriage
  autoCloseChildIssues
  autoCloseParentIssues
  initiativesEnabled
  scimManaged
  private
  inheritIssueEstimation
  inheritWorkflowStatuses
  cyclesEnabled
  viewerCanJoin
  viewerCanLeave
  issueEstimationExtended
  issueEstimationAllowZero
  aiDiscussionSummariesEnabled
  aiThreadSummariesEnabled
  groupIssueHistory
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  triageEnabled
  markedAsDuplicateWorkflowState {
    id
  }
  inviteHash
  issueOrderingNoPriorityFirst
  issueSortOrderDefaultToBottom
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment TeamConnection on TeamConnection {
  __typename
  nodes {
    ...Team
  }
  pageInfo {
    ...PageInfo
  }
}`),Fs=new s(`
    query projectLabel($id: String!) {
  projectLabel(id: $id) {
    ...ProjectLabel
  }
}
    fragment ProjectLabel on ProjectLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}`),Ms=new s(`
    query projectLabel_children($id: String!, $after: String, $before: String, $filter: ProjectLabelFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  projectLabel(id: $id) {
    children(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ProjectLabelConnection
    }
  }
}
    fragment ProjectLabel on ProjectLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectLabelConnection on ProjectLabelConnection {
  __typename
  nodes {
    ...ProjectLabel
  }
  pageInfo {
    ...PageInfo
  }
}`),Bs=new s(`
    query projectLabel_projects($id: String!, $after: String, $before: String, $filter: ProjectFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [ProjectSortInput!]) {
  projectLabel(id: $id) {
    projects(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
      sort: $sort
    ) {
      ...ProjectConnection
    }
  }
}
    fragment Project on Project {
  __typename
  trashed
  url
  integrationsSettings {
    id
  }
  microsoftTeamsChannelId
  slackChannelId
  labelIds
  documentContent {
    ...DocumentContent
  }
  status {
    id
  }
  updateRemindersDay
  targetDate
  startDate
  syncedWith {
    ...ExternalEntityInfo
  }
  updateReminderFrequency
  updateRemindersHour
  icon
  convertedFromIssue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  completedScopeHistory
  completedIssueCountHistory
  inProgressScopeHistory
  resourceCount
  health
  progress
  scope
  priorityLabel
  priority
  color
  content
  slugId
  targetDateResolution
  startDateResolution
  frequencyResolution
  description
  prioritySortOrder
  sortOrder
  archivedAt
  createdAt
  healthUpdatedAt
  autoArchivedAt
  canceledAt
  completedAt
  startedAt
  projectUpdateRemindersPausedUntilAt
  issueCountHistory
  scopeHistory
  id
  creator {
    id
  }
  lead {
    id
  }
  favorite {
    id
  }
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  state
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectConnection on ProjectConnection {
  __typename
  nodes {
    ...Project
  }
  pageInfo {
    ...PageInfo
  }
}`),ks=new s(`
    query projectMilestone($id: String!) {
  projectMilestone(id: $id) {
    ...ProjectMilestone
  }
}
    fragment ProjectMilestone on ProjectMilestone {
  __typename
  updatedAt
  name
  sortOrder
  targetDate
  progress
  description
  project {
    id
  }
  documentContent {
    ...DocumentContent
  }
  status
  archivedAt
  createdAt
  id
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}`),Ns=new s(`
    query projectMilestone_issues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  projectMilestone(id: $id) {
    issues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Ls=new s(`
    query projectRelation($id: String!) {
  projectRelation(id: $id) {
    ...ProjectRelation
  }
}
    fragment ProjectRelation on ProjectRelation {
  __typename
  updatedAt
  project {
    id
  }
  projectMilestone {
    id
  }
  relatedProjectMilestone {
    id
  }
  relatedProject {
    id
  }
  archivedAt
  createdAt
  anchorType
  relatedAnchorType
  type
  id
  user {
    id
  }
}`),Os=new s(`
    query projectStatus($id: String!) {
  projectStatus(id: $id) {
    ...ProjectStatus
  }
}
    fragment ProjectStatus on ProjectStatus {
  __typename
  description
  type
  color
  updatedAt
  name
  position
  archivedAt
  createdAt
  id
  indefinite
}`),Gs=new s(`
    query projectUpdate($id: String!, $projectId: String) {
  projectUpdate(id: $id, projectId: $projectId) {
    ...ProjectUpdate
  }
}
    fragment ProjectUpdate on ProjectUpdate {
  __typename
  shortSummary
  reactionData
  commentCount
  reactions {
    ...Reaction
  }
  url
  diffMarkdown
  diff
  health
  updatedAt
  project {
    id
  }
  archivedAt
  createdAt
  editedAt
  id
  body
  slugId
  user {
    id
  }
  isDiffHidden
  isStale
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}`),Vs=new s(`
    query projectUpdate_comments($id: String!, $projectId: String, $after: String, $before: String, $filter: CommentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  projectUpdate(id: $id, projectId: $projectId) {
    comments(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CommentConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment Comment on Comment {
  __typename
  agentSession {
    id
  }
  url
  reactionData
  reactions {
    ...Reaction
  }
  resolvingCommentId
  documentContentId
  initiativeId
  initiativeUpdateId
  issueId
  parentId
  projectId
  projectUpdateId
  botActor {
    ...ActorBot
  }
  resolvingComment {
    id
  }
  body
  documentContent {
    ...DocumentContent
  }
  syncedWith {
    ...ExternalEntityInfo
  }
  externalThread {
    ...SyncedExternalThread
  }
  externalUser {
    id
  }
  initiative {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  parent {
    id
  }
  project {
    id
  }
  projectUpdate {
    id
  }
  quotedText
  archivedAt
  createdAt
  editedAt
  resolvedAt
  id
  resolvingUser {
    id
  }
  user {
    id
  }
}
fragment SyncedExternalThread on SyncedExternalThread {
  __typename
  url
  name
  displayName
  type
  subType
  id
  isPersonalIntegrationRequired
  isPersonalIntegrationConnected
  isConnected
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment CommentConnection on CommentConnection {
  __typename
  nodes {
    ...Comment
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Ws=new s(`
    query release($id: String!) {
  release(id: $id) {
    ...Release
  }
}
    fragment ReleaseNote on ReleaseNote {
  __typename
  documentContent {
    ...DocumentContent
  }
  generationStatus
  url
  firstRelease {
    id
  }
  updatedAt
  lastRelease {
    id
  }
  releaseCount
  slugId
  pipeline {
    id
  }
  archivedAt
  createdAt
  id
  title
}
fragment Release on Release {
  __typename
  trashed
  issueCount
  releaseNotes {
    ...ReleaseNote
  }
  commitSha
  url
  currentProgress
  stage {
    id
  }
  description
  targetDate
  startDate
  progressHistory
  updatedAt
  name
  pipeline {
    id
  }
  slugId
  archivedAt
  createdAt
  startedAt
  autoArchivedAt
  canceledAt
  completedAt
  id
  creator {
    id
  }
  version
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}`),Hs=new s(`
    query release_documents($id: String!, $after: String, $before: String, $filter: DocumentFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  release(id: $id) {
    documents(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...DocumentConnection
    }
  }
}
    fragment Document on Document {
  __typename
  trashed
  documentContentId
  url
  content
  slugId
  color
  icon
  initiative {
    id
  }
  issue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  owner {
    id
  }
  project {
    id
  }
  release {
    id
  }
  sortOrder
  hiddenAt
  archivedAt
  createdAt
  title
  id
  creator {
    id
  }
  updatedBy {
    id
  }
}
fragment DocumentConnection on DocumentConnection {
  __typename
  nodes {
    ...Document
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),zs=new s(`
    query release_history($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  release(id: $id) {
    history(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ReleaseHistoryConnection
    }
  }
}
    fragment ReleaseHistory on ReleaseHistory {
  __typename
  entries
  updatedAt
  release {
    id
  }
  archivedAt
  createdAt
  id
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ReleaseHistoryConnection on ReleaseHistoryConnection {
  __typename
  nodes {
    ...ReleaseHistory
  }
  pageInfo {
    ...PageInfo
  }
}`),Qs=new s(`
    query release_issues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  release(id: $id) {
    issues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Js=new s(`
    query release_links($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  release(id: $id) {
    links(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...EntityExternalLinkConnection
    }
  }
}
    fragment EntityExternalLink on EntityExternalLink {
  __typename
  initiative {
    id
  }
  updatedAt
  url
  label
  project {
    id
  }
  sortOrder
  archivedAt
  createdAt
  id
  creator {
    id
  }
}
fragment EntityExternalLinkConnection on EntityExternalLinkConnection {
  __typename
  nodes {
    ...EntityExternalLink
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Ks=new s(`
    query releaseNote($id: String!) {
  releaseNote(id: $id) {
    ...ReleaseNote
  }
}
    fragment ReleaseNote on ReleaseNote {
  __typename
  documentContent {
    ...DocumentContent
  }
  generationStatus
  url
  firstRelease {
    id
  }
  updatedAt
  lastRelease {
    id
  }
  releaseCount
  slugId
  pipeline {
    id
  }
  archivedAt
  createdAt
  id
  title
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}`),Zs=new s(`
    query releasePipeline($id: String!) {
  releasePipeline(id: $id) {
    ...ReleasePipeline
  }
}
    fragment ReleasePipeline on ReleasePipeline {
  __typename
  trashed
  includePathPatterns
  url
  approximateReleaseCount
  releaseNoteTemplate {
    id
  }
  updatedAt
  name
  slugId
  latestReleaseNote {
    id
  }
  archivedAt
  createdAt
  type
  id
  rolloverIssuesOnCompletion
  isProduction
  autoGenerateReleaseNotesOnCompletion
}`),Ys=new s(`
    query releasePipeline_releases($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [ReleaseSortInput!]) {
  releasePipeline(id: $id) {
    releases(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
      sort: $sort
    ) {
      ...ReleaseConnection
    }
  }
}
    fragment ReleaseNote on ReleaseNote {
  __typename
  documentContent {
    ...DocumentContent
  }
  generationStatus
  url
  firstRelease {
    id
  }
  updatedAt
  lastRelease {
    id
  }
  releaseCount
  slugId
  pipeline {
    id
  }
  archivedAt
  createdAt
  id
  title
}
fragment Release on Release {
  __typename
  trashed
  issueCount
  releaseNotes {
    ...ReleaseNote
  }
  commitSha
  url
  currentProgress
  stage {
    id
  }
  description
  targetDate
  startDate
  progressHistory
  updatedAt
  name
  pipeline {
    id
  }
  slugId
  archivedAt
  createdAt
  startedAt
  autoArchivedAt
  canceledAt
  completedAt
  id
  creator {
    id
  }
  version
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ReleaseConnection on ReleaseConnection {
  __typename
  nodes {
    ...Release
  }
  pageInfo {
    ...PageInfo
  }
}`),Xs=new s(`
    query releasePipeline_stages($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  releasePipeline(id: $id) {
    stages(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ReleaseStageConnection
    }
  }
}
    fragment ReleaseStage on ReleaseStage {
  __typename
  color
  updatedAt
  type
  name
  position
  pipeline {
    id
  }
  archivedAt
  createdAt
  id
  frozen
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ReleaseStageConnection on ReleaseStageConnection {
  __typename
  nodes {
    ...ReleaseStage
  }
  pageInfo {
    ...PageInfo
  }
}`),en=new s(`
    query releasePipeline_teams($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  releasePipeline(id: $id) {
    teams(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...TeamConnection
    }
  }
}
    fragment Team on Team {
  __typename
  cycleIssueAutoAssignCompleted
  cycleLockToActive
  cycleIssueAutoAssignStarted
  cycleCalenderUrl
  upcomingCycleCount
  autoArchivePeriod
  autoClosePeriod
  securitySettings
  integrationsSettings {
    id
  }
  activeCycle {
    id
  }
  triageResponsibility {
    id
  }
  scimGroupName
  autoCloseStateId
  cycleCooldownTime
  cycleStartDay
  defaultTemplateForMembers {
    id
  }
  defaultTemplateForNonMembers {
    id
  }
  defaultProjectTemplate {
    id
  }
  defaultIssueState {
    id
  }
  cycleDuration
  icon
  defaultTemplateForMembersId
  defaultTemplateForNonMembersId
  issueEstimationType
  updatedAt
  displayName
  ledInitiativeCount
  color
  description
  name
  parent {
    id
  }
  key
  archivedAt
  createdAt
  retiredAt
  timezone
  issueCount
  id
  viewerMembership {
    id
  }
  visibility
  mergeWorkflowState {
    id
  }
  draftWorkflowState {
    id
  }
  startWorkflowState {
    id
  }
  mergeableWorkflowState {
    id
  }
  reviewWorkflowState {
    id
  }
  triageIssueState {
    id
  }
  defaultIssueEstimate
  setIssueSortOrderOnStateChange
  allMembersCanJoin
  requirePriorityToLeaveTriage
  autoCloseChildIssues
  autoCloseParentIssues
  initiativesEnabled
  scimManaged
  private
  inheritIssueEstimation
  inheritWorkflowStatuses
  cyclesEnabled
  viewerCanJoin
  viewerCanLeave
  issueEstimationExtended
  issueEstimationAllowZero
  aiDiscussionSummariesEnabled
  aiThreadSummariesEnabled
  groupIssueHistory
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  triageEnabled
  markedAsDuplicateWorkflowState {
    id
  }
  inviteHash
  issueOrderingNoPriorityFirst
  issueSortOrderDefaultToBottom
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment TeamConnection on TeamConnection {
  __typename
  nodes {
    ...Team
  }
  pageInfo {
    ...PageInfo
  }
}`),tn=new s(`
    query releaseSearch($filter: ReleaseFilter, $first: Int, $term: String) {
  releaseSearch(filter: $filter, first: $first, term: $term) {
    ...Release
  }
}
    fragment ReleaseNote on ReleaseNote {
  __typename
  documentContent {
    ...DocumentContent
  }
  generationStatus
  url
  firstRelease {
    id
  }
  updatedAt
  lastRelease {
    id
  }
  releaseCount
  slugId
  pipeline {
    id
  }
  archivedAt
  createdAt
  id
  title
}
fragment Release on Release {
  __typename
  trashed
  issueCount
  releaseNotes {
    ...ReleaseNote
  }
  commitSha
  url
  currentProgress
  stage {
    id
  }
  description
  targetDate
  startDate
  progressHistory
  updatedAt
  name
  pipeline {
    id
  }
  slugId
  archivedAt
  createdAt
  startedAt
  autoArchivedAt
  canceledAt
  completedAt
  id
  creator {
    id
  }
  version
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}`),rn=new s(`
    query releaseStage($id: String!) {
  releaseStage(id: $id) {
    ...ReleaseStage
  }
}
    fragment ReleaseStage on ReleaseStage {
  __typename
  color
  updatedAt
  type
  name
  position
  pipeline {
    id
  }
  archivedAt
  createdAt
  id
  frozen
}`),sn=new s(`
    query releaseStage_releases($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  releaseStage(id: $id) {
    releases(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ReleaseConnection
    }
  }
}
    fragment ReleaseNote on ReleaseNote {
  __typename
  documentContent {
    ...DocumentContent
  }
  generationStatus
  url
  firstRelease {
    id
  }
  updatedAt
  lastRelease {
    id
  }
  releaseCount
  slugId
  pipeline {
    id
  }
  archivedAt
  createdAt
  id
  title
}
fragment Release on Release {
  __typename
  trashed
  issueCount
  releaseNotes {
    ...ReleaseNote
  }
  commitSha
  url
  currentProgress
  stage {
    id
  }
  description
  targetDate
  startDate
  progressHistory
  updatedAt
  name
  pipeline {
    id
  }
  slugId
  archivedAt
  createdAt
  startedAt
  autoArchivedAt
  canceledAt
  completedAt
  id
  creator {
    id
  }
  version
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ReleaseConnection on ReleaseConnection {
  __typename
  nodes {
    ...Release
  }
  pageInfo {
    ...PageInfo
  }
}`),nn=new s(`
    query team($id: String!) {
  team(id: $id) {
    ...Team
  }
}
    fragment Team on Team {
  __typename
  cycleIssueAutoAssignCompleted
  cycleLockToActive
  cycleIssueAutoAssignStarted
  cycleCalenderUrl
  upcomingCycleCount
  autoArchivePeriod
  autoClosePeriod
  securitySettings
  integrationsSettings {
    id
  }
  activeCycle {
    id
  }
  triageResponsibility {
    id
  }
  scimGroupName
  autoCloseStateId
  cycleCooldownTime
  cycleStartDay
  defaultTemplateForMembers {
    id
  }
  defaultTemplateForNonMembers {
    id
  }
  defaultProjectTemplate {
    id
  }
  defaultIssueState {
    id
  }
  cycleDuration
  icon
  defaultTemplateForMembersId
  defaultTemplateForNonMembersId
  issueEstimationType
  updatedAt
  displayName
  ledInitiativeCount
  color
  description
  name
  parent {
    id
  }
  key
  archivedAt
  createdAt
  retiredAt
  timezone
  issueCount
  id
  viewerMembership {
    id
  }
  visibility
  mergeWorkflowState {
    id
  }
  draftWorkflowState {
    id
  }
  startWorkflowState {
    id
  }
  mergeableWorkflowState {
    id
  }
  reviewWorkflowState {
    id
  }
  triageIssueState {
    id
  }
  defaultIssueEstimate
  setIssueSortOrderOnStateChange
  allMembersCanJoin
  requirePriorityToLeaveTriage
  autoCloseChildIssues
  autoCloseParentIssues
  initiativesEnabled
  scimManaged
  private
  inheritIssueEstimation
  inheritWorkflowStatuses
  cyclesEnabled
  viewerCanJoin
  viewerCanLeave
  issueEstimationExtended
  issueEstimationAllowZero
  aiDiscussionSummariesEnabled
  aiThreadSummariesEnabled
  groupIssueHistory
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  triageEnabled
  markedAsDuplicateWorkflowState {
    id
  }
  inviteHash
  issueOrderingNoPriorityFirst
  issueSortOrderDefaultToBottom
}`),an=new s(`
    query team_cycles($id: String!, $after: String, $before: String, $filter: CycleFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    cycles(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...CycleConnection
    }
  }
}
    fragment Cycle on Cycle {
  __typename
  number
  completedAt
  name
  description
  endsAt
  updatedAt
  completedScopeHistory
  completedIssueCountHistory
  inProgressScopeHistory
  progress
  inheritedFrom {
    id
  }
  startsAt
  team {
    id
  }
  autoArchivedAt
  archivedAt
  createdAt
  scopeHistory
  issueCountHistory
  id
  isFuture
  isActive
  isPast
  isPrevious
  isNext
}
fragment CycleConnection on CycleConnection {
  __typename
  nodes {
    ...Cycle
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),on=new s(`
    query team_gitAutomationStates($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    gitAutomationStates(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...GitAutomationStateConnection
    }
  }
}
    fragment GitAutomationState on GitAutomationState {
  __typename
  event
  updatedAt
  targetBranch {
    ...GitAutomationTargetBranch
  }
  team {
    id
  }
  archivedAt
  createdAt
  id
  state {
    id
  }
  branchPattern
}
fragment GitAutomationTargetBranch on GitAutomationTargetBranch {
  __typename
  branchPattern
  updatedAt
  team {
    id
  }
  archivedAt
  createdAt
  id
  isRegex
}
fragment GitAutomationStateConnection on GitAutomationStateConnection {
  __typename
  nodes {
    ...GitAutomationState
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),dn=new s(`
    query team_issues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $includeSubTeams: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    issues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      includeSubTeams: $includeSubTeams
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),cn=new s(`
    query team_labels($id: String!, $after: String, $before: String, $filter: IssueLabelFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    labels(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueLabelConnection
    }
  }
}
    fragment IssueLabel on IssueLabel {
  __typename
  lastAppliedAt
  color
  description
  name
  updatedAt
  inheritedFrom {
    id
  }
  parent {
    id
  }
  groupType
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  retiredBy {
    id
  }
  isGroup
}
fragment IssueLabelConnection on IssueLabelConnection {
  __typename
  nodes {
    ...IssueLabel
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),un=new s(`
    query team_loops($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    loops(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...WorkflowDefinitionConnection
    }
  }
}
    fragment WorkflowDefinition on WorkflowDefinition {
  __typename
  stats
  schedule
  color
  customView {
    id
  }
  cycle {
    id
  }
  initiative {
    id
  }
  label {
    id
  }
  project {
    id
  }
  user {
    id
  }
  lastExecutedAt
  description
  editAccess
  triggerType
  trigger
  activationMode
  conditions
  icon
  intelligence
  updatedAt
  groupName
  name
  activities
  sortOrder
  team {
    id
  }
  archivedAt
  createdAt
  type
  userContextViewType
  contextViewType
  id
  creator {
    id
  }
  lastUpdatedBy {
    id
  }
  owner {
    id
  }
  slugId
  restrictEditing
  enabled
  applyToSubTeams
  runOnce
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment WorkflowDefinitionConnection on WorkflowDefinitionConnection {
  __typename
  nodes {
    ...WorkflowDefinition
  }
  pageInfo {
    ...PageInfo
  }
}`),ln=new s(`
    query team_members($id: String!, $after: String, $before: String, $filter: UserFilter, $first: Int, $includeArchived: Boolean, $includeDisabled: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [UserSortInput!]) {
  team(id: $id) {
    members(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      includeDisabled: $includeDisabled
      last: $last
      orderBy: $orderBy
      sort: $sort
    ) {
      ...UserConnection
    }
  }
}
    fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment UserConnection on UserConnection {
  __typename
  nodes {
    ...User
  }
  pageInfo {
    ...PageInfo
  }
}`),hn=new s(`
    query team_memberships($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    memberships(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...TeamMembershipConnection
    }
  }
}
    fragment TeamMembership on TeamMembership {
  __typename
  updatedAt
  sortOrder
  team {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
  owner
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment TeamMembershipConnection on TeamMembershipConnection {
  __typename
  nodes {
    ...TeamMembership
  }
  pageInfo {
    ...PageInfo
  }
}`),pn=new s(`
    query team_projects($id: String!, $after: String, $before: String, $filter: ProjectFilter, $first: Int, $includeArchived: Boolean, $includeSubTeams: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [ProjectSortInput!]) {
  team(id: $id) {
    projects(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      includeSubTeams: $includeSubTeams
      last: $last
      orderBy: $orderBy
      sort: $sort
    ) {
      ...ProjectConnection
    }
  }
}
    fragment Project on Project {
  __typename
  trashed
  url
  integrationsSettings {
    id
  }
  microsoftTeamsChannelId
  slackChannelId
  labelIds
  documentContent {
    ...DocumentContent
  }
  status {
    id
  }
  updateRemindersDay
  targetDate
  startDate
  syncedWith {
    ...ExternalEntityInfo
  }
  updateReminderFrequency
  updateRemindersHour
  icon
  convertedFromIssue {
    id
  }
  lastAppliedTemplate {
    id
  }
  updatedAt
  lastUpdate {
    id
  }
  updateReminderFrequencyInWeeks
  name
  completedScopeHistory
  completedIssueCountHistory
  inProgressScopeHistory
  resourceCount
  health
  progress
  scope
  priorityLabel
  priority
  color
  content
  slugId
  targetDateResolution
  startDateResolution
  frequencyResolution
  description
  prioritySortOrder
  sortOrder
  archivedAt
  createdAt
  healthUpdatedAt
  autoArchivedAt
  canceledAt
  completedAt
  startedAt
  projectUpdateRemindersPausedUntilAt
  issueCountHistory
  scopeHistory
  id
  creator {
    id
  }
  lead {
    id
  }
  favorite {
    id
  }
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  state
}
fragment WelcomeMessage on WelcomeMessage {
  __typename
  updatedAt
  archivedAt
  createdAt
  title
  id
  updatedBy {
    id
  }
  enabled
}
fragment AiPromptRules on AiPromptRules {
  __typename
  updatedAt
  archivedAt
  createdAt
  id
  updatedBy {
    id
  }
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment DocumentContent on DocumentContent {
  __typename
  aiPromptRules {
    ...AiPromptRules
  }
  content
  contentState
  document {
    id
  }
  initiative {
    id
  }
  issue {
    id
  }
  updatedAt
  projectMilestone {
    id
  }
  project {
    id
  }
  restoredAt
  archivedAt
  createdAt
  id
  welcomeMessage {
    ...WelcomeMessage
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ProjectConnection on ProjectConnection {
  __typename
  nodes {
    ...Project
  }
  pageInfo {
    ...PageInfo
  }
}`),mn=new s(`
    query team_releasePipelines($id: String!, $after: String, $before: String, $filter: ReleasePipelineFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    releasePipelines(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...ReleasePipelineConnection
    }
  }
}
    fragment ReleasePipeline on ReleasePipeline {
  __typename
  trashed
  includePathPatterns
  url
  approximateReleaseCount
  releaseNoteTemplate {
    id
  }
  updatedAt
  name
  slugId
  latestReleaseNote {
    id
  }
  archivedAt
  createdAt
  type
  id
  rolloverIssuesOnCompletion
  isProduction
  autoGenerateReleaseNotesOnCompletion
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment ReleasePipelineConnection on ReleasePipelineConnection {
  __typename
  nodes {
    ...ReleasePipeline
  }
  pageInfo {
    ...PageInfo
  }
}`),yn=new s(`
    query team_states($id: String!, $after: String, $before: String, $filter: WorkflowStateFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    states(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...WorkflowStateConnection
    }
  }
}
    fragment WorkflowState on WorkflowState {
  __typename
  description
  updatedAt
  inheritedFrom {
    id
  }
  position
  color
  name
  team {
    id
  }
  archivedAt
  createdAt
  type
  id
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment WorkflowStateConnection on WorkflowStateConnection {
  __typename
  nodes {
    ...WorkflowState
  }
  pageInfo {
    ...PageInfo
  }
}`),vn=new s(`
    query team_templates($id: String!, $after: String, $before: String, $filter: NullableTemplateFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    templates(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...TemplateConnection
    }
  }
}
    fragment Template on Template {
  __typename
  description
  lastAppliedAt
  type
  color
  icon
  updatedAt
  name
  inheritedFrom {
    id
  }
  pipeline {
    id
  }
  sortOrder
  team {
    id
  }
  templateData
  content
  archivedAt
  createdAt
  id
  creator {
    id
  }
  lastUpdatedBy {
    id
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment TemplateConnection on TemplateConnection {
  __typename
  nodes {
    ...Template
  }
  pageInfo {
    ...PageInfo
  }
}`),gn=new s(`
    query team_webhooks($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  team(id: $id) {
    webhooks(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...WebhookConnection
    }
  }
}
    fragment Webhook on Webhook {
  __typename
  label
  secret
  url
  updatedAt
  resourceTypes
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  enabled
  allPublicTeams
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment WebhookConnection on WebhookConnection {
  __typename
  nodes {
    ...Webhook
  }
  pageInfo {
    ...PageInfo
  }
}`),_n=new s(`
    query teamMembership($id: String!) {
  teamMembership(id: $id) {
    ...TeamMembership
  }
}
    fragment TeamMembership on TeamMembership {
  __typename
  updatedAt
  sortOrder
  team {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
  owner
}`),fn=new s(`
    query template($id: String!) {
  template(id: $id) {
    ...Template
  }
}
    fragment Template on Template {
  __typename
  description
  lastAppliedAt
  type
  color
  icon
  updatedAt
  name
  inheritedFrom {
    id
  }
  pipeline {
    id
  }
  sortOrder
  team {
    id
  }
  templateData
  content
  archivedAt
  createdAt
  id
  creator {
    id
  }
  lastUpdatedBy {
    id
  }
}`),In=new s(`
    query timeSchedule($id: String!) {
  timeSchedule(id: $id) {
    ...TimeSchedule
  }
}
    fragment TimeScheduleEntry on TimeScheduleEntry {
  __typename
  userId
  endsAt
  userEmail
  startsAt
}
fragment TimeSchedule on TimeSchedule {
  __typename
  externalUrl
  integration {
    id
  }
  externalId
  updatedAt
  name
  entries {
    ...TimeScheduleEntry
  }
  archivedAt
  createdAt
  id
}`),An=new s(`
    query triageResponsibility($id: String!) {
  triageResponsibility(id: $id) {
    ...TriageResponsibility
  }
}
    fragment TriageResponsibility on TriageResponsibility {
  __typename
  manualSelection {
    ...TriageResponsibilityManualSelection
  }
  action
  updatedAt
  team {
    id
  }
  archivedAt
  createdAt
  timeSchedule {
    id
  }
  id
  currentUser {
    id
  }
}
fragment TriageResponsibilityManualSelection on TriageResponsibilityManualSelection {
  __typename
  userIds
}`),wn=new s(`
    query user($id: String!) {
  user(id: $id) {
    ...User
  }
}
    fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}`),Sn=new s(`
    query user_assignedIssues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  user(id: $id) {
    assignedIssues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Pn=new s(`
    query user_createdIssues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  user(id: $id) {
    createdIssues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),bn=new s(`
    query user_delegatedIssues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  user(id: $id) {
    delegatedIssues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),Cn=new s(`
    query user_drafts($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  user(id: $id) {
    drafts(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...DraftConnection
    }
  }
}
    fragment Draft on Draft {
  __typename
  data
  generationMetadata {
    ...DraftGenerationMetadata
  }
  customerNeed {
    id
  }
  bodyData
  updateHealth
  initiative {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  parentComment {
    id
  }
  project {
    id
  }
  projectUpdate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
  isAutogenerated
}
fragment DraftGenerationMetadata on DraftGenerationMetadata {
  __typename
  generatedContent
  generationCount
  generatedAt
}
fragment DraftConnection on DraftConnection {
  __typename
  nodes {
    ...Draft
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),$n=new s(`
    query user_teamMemberships($id: String!, $after: String, $before: String, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  user(id: $id) {
    teamMemberships(
      after: $after
      before: $before
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...TeamMembershipConnection
    }
  }
}
    fragment TeamMembership on TeamMembership {
  __typename
  updatedAt
  sortOrder
  team {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
  owner
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment TeamMembershipConnection on TeamMembershipConnection {
  __typename
  nodes {
    ...TeamMembership
  }
  pageInfo {
    ...PageInfo
  }
}`),jn=new s(`
    query user_teams($id: String!, $after: String, $before: String, $filter: TeamFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  user(id: $id) {
    teams(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...TeamConnection
    }
  }
}
    fragment Team on Team {
  __typename
  cycleIssueAutoAssignCompleted
  cycleLockToActive
  cycleIssueAutoAssignStarted
  cycleCalenderUrl
  upcomingCycleCount
  autoArchivePeriod
  autoClosePeriod
  securitySettings
  integrationsSettings {
    id
  }
  activeCycle {
    id
  }
  triageResponsibility {
    id
  }
  scimGroupName
  autoCloseStateId
  cycleCooldownTime
  cycleStartDay
  defaultTemplateForMembers {
    id
  }
  defaultTemplateForNonMembers {
    id
  }
  defaultProjectTemplate {
    id
  }
  defaultIssueState {
    id
  }
  cycleDuration
  icon
  defaultTemplateForMembersId
  defaultTemplateForNonMembersId
  issueEstimationType
  updatedAt
  displayName
  ledInitiativeCount
  color
  description
  name
  parent {
    id
  }
  key
  archivedAt
  createdAt
  retiredAt
  timezone
  issueCount
  id
  viewerMembership {
    id
  }
  visibility
  mergeWorkflowState {
    id
  }
  draftWorkflowState {
    id
  }
  startWorkflowState {
    id
  }
  mergeableWorkflowState {
    id
  }
  reviewWorkflowState {
    id
  }
  triageIssueState {
    id
  }
  defaultIssueEstimate
  setIssueSortOrderOnStateChange
  allMembersCanJoin
  requirePriorityToLeaveTriage
  autoCloseChildIssues
  autoCloseParentIssues
  initiativesEnabled
  scimManaged
  private
  inheritIssueEstimation
  inheritWorkflowStatuses
  cyclesEnabled
  viewerCanJoin
  viewerCanLeave
  issueEstimationExtended
  issueEstimationAllowZero
  aiDiscussionSummariesEnabled
  aiThreadSummariesEnabled
  groupIssueHistory
  slackIssueComments
  slackNewIssue
  slackIssueStatuses
  triageEnabled
  markedAsDuplicateWorkflowState {
    id
  }
  inviteHash
  issueOrderingNoPriorityFirst
  issueSortOrderDefaultToBottom
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment TeamConnection on TeamConnection {
  __typename
  nodes {
    ...Team
  }
  pageInfo {
    ...PageInfo
  }
}`),Dn=new s(`
    query users($after: String, $before: String, $filter: UserFilter, $first: Int, $includeArchived: Boolean, $includeDisabled: Boolean, $last: Int, $orderBy: PaginationOrderBy, $sort: [UserSortInput!]) {
  users(
    after: $after
    before: $before
    filter: $filter
    first: $first
    includeArchived: $includeArchived
    includeDisabled: $includeDisabled
    last: $last
    orderBy: $orderBy
    sort: $sort
  ) {
    ...UserConnection
  }
}
    fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}
fragment UserConnection on UserConnection {
  __typename
  nodes {
    ...User
  }
  pageInfo {
    ...PageInfo
  }
}`),Tn=new s(`
    query webhook($id: String!) {
  webhook(id: $id) {
    ...Webhook
  }
}
    fragment Webhook on Webhook {
  __typename
  label
  secret
  url
  updatedAt
  resourceTypes
  team {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  enabled
  allPublicTeams
}`),En=new s(`
    query workflowState($id: String!) {
  workflowState(id: $id) {
    ...WorkflowState
  }
}
    fragment WorkflowState on WorkflowState {
  __typename
  description
  updatedAt
  inheritedFrom {
    id
  }
  position
  color
  name
  team {
    id
  }
  archivedAt
  createdAt
  type
  id
}`),xn=new s(`
    query workflowState_issues($id: String!, $after: String, $before: String, $filter: IssueFilter, $first: Int, $includeArchived: Boolean, $last: Int, $orderBy: PaginationOrderBy) {
  workflowState(id: $id) {
    issues(
      after: $after
      before: $before
      filter: $filter
      first: $first
      includeArchived: $includeArchived
      last: $last
      orderBy: $orderBy
    ) {
      ...IssueConnection
    }
  }
}
    fragment ActorBot on ActorBot {
  __typename
  avatarUrl
  subType
  id
  name
  userDisplayName
  type
}
fragment User on User {
  __typename
  description
  avatarUrl
  createdIssueCount
  avatarBackgroundColor
  statusUntilAt
  statusEmoji
  initials
  updatedAt
  lastSeen
  timezone
  disableReason
  statusLabel
  archivedAt
  createdAt
  id
  gitHubUserId
  displayName
  email
  name
  title
  url
  active
  isAssignable
  isMentionable
  guest
  admin
  owner
  app
  isMe
  supportsAgentSessions
  canAccessAnyPublicTeam
  calendarHash
  inviteHash
}
fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment Issue on Issue {
  __typename
  trashed
  reactionData
  labelIds
  integrationSourceType
  url
  identifier
  priorityLabel
  previousIdentifiers
  reactions {
    ...Reaction
  }
  customerTicketCount
  sharedAccess {
    ...IssueSharedAccess
  }
  branchName
  delegate {
    id
  }
  botActor {
    ...ActorBot
  }
  sourceComment {
    id
  }
  cycle {
    id
  }
  dueDate
  estimate
  syncedWith {
    ...ExternalEntityInfo
  }
  externalUserCreator {
    id
  }
  asksExternalUserRequester {
    id
  }
  asksRequester {
    id
  }
  description
  title
  number
  lastAppliedTemplate {
    id
  }
  updatedAt
  boardOrder
  sortOrder
  prioritySortOrder
  subIssueSortOrder
  parent {
    id
  }
  priority
  projectMilestone {
    id
  }
  project {
    id
  }
  recurringIssueTemplate {
    id
  }
  team {
    id
  }
  archivedAt
  createdAt
  startedTriageAt
  triagedAt
  addedToCycleAt
  addedToProjectAt
  addedToTeamAt
  autoArchivedAt
  autoClosedAt
  canceledAt
  completedAt
  startedAt
  slaStartedAt
  slaBreachesAt
  slaHighRiskAt
  slaMediumRiskAt
  snoozedUntilAt
  slaType
  id
  assignee {
    id
  }
  creator {
    id
  }
  snoozedBy {
    id
  }
  favorite {
    id
  }
  state {
    id
  }
  inheritsSharedAccess
}
fragment ExternalEntityInfo on ExternalEntityInfo {
  __typename
  metadata {
    ... on ExternalEntityInfoGithubMetadata {
      ...ExternalEntityInfoGithubMetadata
    }
    ... on ExternalEntityInfoJiraMetadata {
      ...ExternalEntityInfoJiraMetadata
    }
    ... on ExternalEntitySlackMetadata {
      ...ExternalEntitySlackMetadata
    }
  }
  service
  id
}
fragment IssueSharedAccess on IssueSharedAccess {
  __typename
  disallowedIssueFields
  sharedWithCount
  sharedWithUsers {
    ...User
  }
  viewerHasOnlySharedAccess
  isShared
}
fragment ExternalEntityInfoGithubMetadata on ExternalEntityInfoGithubMetadata {
  __typename
  number
  owner
  repo
}
fragment ExternalEntityInfoJiraMetadata on ExternalEntityInfoJiraMetadata {
  __typename
  issueTypeId
  projectId
  issueKey
}
fragment ExternalEntitySlackMetadata on ExternalEntitySlackMetadata {
  __typename
  messageUrl
  channelId
  channelName
  isFromSlack
}
fragment IssueConnection on IssueConnection {
  __typename
  nodes {
    ...Issue
  }
  pageInfo {
    ...PageInfo
  }
}
fragment PageInfo on PageInfo {
  __typename
  startCursor
  endCursor
  hasPreviousPage
  hasNextPage
}`),qn=new s(`
    mutation createAgentActivity($input: AgentActivityCreateInput!) {
  agentActivityCreate(input: $input) {
    ...AgentActivityPayload
  }
}
    fragment AgentActivityPayload on AgentActivityPayload {
  __typename
  agentActivity {
    id
  }
  lastSyncId
  success
}`),Rn=new s(`
    mutation updateAgentSession($id: String!, $input: AgentSessionUpdateInput!) {
  agentSessionUpdate(id: $id, input: $input) {
    ...AgentSessionPayload
  }
}
    fragment AgentSessionPayload on AgentSessionPayload {
  __typename
  agentSession {
    id
  }
  lastSyncId
  success
}`),Un=new s(`
    mutation createAttachment($input: AttachmentCreateInput!) {
  attachmentCreate(input: $input) {
    ...AttachmentPayload
  }
}
    fragment AttachmentPayload on AttachmentPayload {
  __typename
  lastSyncId
  attachment {
    id
  }
  success
}`),Fn=new s(`
    mutation deleteAttachment($id: String!) {
  attachmentDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Mn=new s(`
    mutation updateAttachment($id: String!, $input: AttachmentUpdateInput!) {
  attachmentUpdate(id: $id, input: $input) {
    ...AttachmentPayload
  }
}
    fragment AttachmentPayload on AttachmentPayload {
  __typename
  lastSyncId
  attachment {
    id
  }
  success
}`),Bn=new s(`
    mutation createComment($input: CommentCreateInput!) {
  commentCreate(input: $input) {
    ...CommentPayload
  }
}
    fragment CommentPayload on CommentPayload {
  __typename
  comment {
    id
  }
  lastSyncId
  success
}`),kn=new s(`
    mutation deleteComment($id: String!) {
  commentDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Nn=new s(`
    mutation updateComment($id: String!, $input: CommentUpdateInput!, $skipEditedAt: Boolean) {
  commentUpdate(id: $id, input: $input, skipEditedAt: $skipEditedAt) {
    ...CommentPayload
  }
}
    fragment CommentPayload on CommentPayload {
  __typename
  comment {
    id
  }
  lastSyncId
  success
}`),Ln=new s(`
    mutation createCustomView($input: CustomViewCreateInput!) {
  customViewCreate(input: $input) {
    ...CustomViewPayload
  }
}
    fragment CustomViewPayload on CustomViewPayload {
  __typename
  customView {
    id
  }
  lastSyncId
  success
}`),On=new s(`
    mutation deleteCustomView($id: String!) {
  customViewDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Gn=new s(`
    mutation updateCustomView($id: String!, $input: CustomViewUpdateInput!) {
  customViewUpdate(id: $id, input: $input) {
    ...CustomViewPayload
  }
}
    fragment CustomViewPayload on CustomViewPayload {
  __typename
  customView {
    id
  }
  lastSyncId
  success
}`),Vn=new s(`
    mutation createCustomer($input: CustomerCreateInput!) {
  customerCreate(input: $input) {
    ...CustomerPayload
  }
}
    fragment CustomerPayload on CustomerPayload {
  __typename
  customer {
    id
  }
  lastSyncId
  success
}`),Wn=new s(`
    mutation deleteCustomer($id: String!) {
  customerDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Hn=new s(`
    mutation archiveCustomerNeed($id: String!) {
  customerNeedArchive(id: $id) {
    ...CustomerNeedArchivePayload
  }
}
    fragment CustomerNeedArchivePayload on CustomerNeedArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),zn=new s(`
    mutation createCustomerNeed($input: CustomerNeedCreateInput!) {
  customerNeedCreate(input: $input) {
    ...CustomerNeedPayload
  }
}
    fragment CustomerNeedPayload on CustomerNeedPayload {
  __typename
  need {
    id
  }
  lastSyncId
  success
}`),Qn=new s(`
    mutation deleteCustomerNeed($id: String!, $keepAttachment: Boolean) {
  customerNeedDelete(id: $id, keepAttachment: $keepAttachment) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Jn=new s(`
    mutation unarchiveCustomerNeed($id: String!) {
  customerNeedUnarchive(id: $id) {
    ...CustomerNeedArchivePayload
  }
}
    fragment CustomerNeedArchivePayload on CustomerNeedArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Kn=new s(`
    mutation updateCustomerNeed($clearAttachment: Boolean, $id: String!, $input: CustomerNeedUpdateInput!) {
  customerNeedUpdate(clearAttachment: $clearAttachment, id: $id, input: $input) {
    ...CustomerNeedUpdatePayload
  }
}
    fragment CustomerNeed on CustomerNeed {
  __typename
  comment {
    id
  }
  url
  body
  customer {
    id
  }
  content
  attachment {
    id
  }
  originalIssue {
    id
  }
  issue {
    id
  }
  updatedAt
  projectAttachment {
    ...ProjectAttachment
  }
  project {
    id
  }
  archivedAt
  createdAt
  id
  creator {
    id
  }
  priority
}
fragment ProjectAttachment on ProjectAttachment {
  __typename
  metadata
  source
  subtitle
  creator {
    id
  }
  updatedAt
  sourceType
  archivedAt
  createdAt
  id
  title
  url
}
fragment CustomerNeedUpdatePayload on CustomerNeedUpdatePayload {
  __typename
  updatedRelatedNeeds {
    ...CustomerNeed
  }
  need {
    id
  }
  lastSyncId
  success
}`),Zn=new s(`
    mutation createCustomerStatus($input: CustomerStatusCreateInput!) {
  customerStatusCreate(input: $input) {
    ...CustomerStatusPayload
  }
}
    fragment CustomerStatusPayload on CustomerStatusPayload {
  __typename
  status {
    id
  }
  lastSyncId
  success
}`),Yn=new s(`
    mutation deleteCustomerStatus($id: String!) {
  customerStatusDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Xn=new s(`
    mutation updateCustomerStatus($id: String!, $input: CustomerStatusUpdateInput!) {
  customerStatusUpdate(id: $id, input: $input) {
    ...CustomerStatusPayload
  }
}
    fragment CustomerStatusPayload on CustomerStatusPayload {
  __typename
  status {
    id
  }
  lastSyncId
  success
}`),ea=new s(`
    mutation createCustomerTier($input: CustomerTierCreateInput!) {
  customerTierCreate(input: $input) {
    ...CustomerTierPayload
  }
}
    fragment CustomerTierPayload on CustomerTierPayload {
  __typename
  tier {
    id
  }
  lastSyncId
  success
}`),ta=new s(`
    mutation deleteCustomerTier($id: String!) {
  customerTierDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),ia=new s(`
    mutation updateCustomerTier($id: String!, $input: CustomerTierUpdateInput!) {
  customerTierUpdate(id: $id, input: $input) {
    ...CustomerTierPayload
  }
}
    fragment CustomerTierPayload on CustomerTierPayload {
  __typename
  tier {
    id
  }
  lastSyncId
  success
}`),ra=new s(`
    mutation updateCustomer($id: String!, $input: CustomerUpdateInput!) {
  customerUpdate(id: $id, input: $input) {
    ...CustomerPayload
  }
}
    fragment CustomerPayload on CustomerPayload {
  __typename
  customer {
    id
  }
  lastSyncId
  success
}`),sa=new s(`
    mutation archiveCycle($id: String!) {
  cycleArchive(id: $id) {
    ...CycleArchivePayload
  }
}
    fragment CycleArchivePayload on CycleArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),na=new s(`
    mutation createCycle($input: CycleCreateInput!) {
  cycleCreate(input: $input) {
    ...CyclePayload
  }
}
    fragment CyclePayload on CyclePayload {
  __typename
  cycle {
    id
  }
  lastSyncId
  success
}`),aa=new s(`
    mutation updateCycle($id: String!, $input: CycleUpdateInput!) {
  cycleUpdate(id: $id, input: $input) {
    ...CyclePayload
  }
}
    fragment CyclePayload on CyclePayload {
  __typename
  cycle {
    id
  }
  lastSyncId
  success
}`),oa=new s(`
    mutation createDocument($input: DocumentCreateInput!) {
  documentCreate(input: $input) {
    ...DocumentPayload
  }
}
    fragment DocumentPayload on DocumentPayload {
  __typename
  document {
    id
  }
  lastSyncId
  success
}`),da=new s(`
    mutation deleteDocument($id: String!, $ifParentDocumentId: String) {
  documentDelete(id: $id, ifParentDocumentId: $ifParentDocumentId) {
    ...DocumentArchivePayload
  }
}
    fragment DocumentArchivePayload on DocumentArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),ca=new s(`
    mutation unarchiveDocument($id: String!) {
  documentUnarchive(id: $id) {
    ...DocumentArchivePayload
  }
}
    fragment DocumentArchivePayload on DocumentArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),ua=new s(`
    mutation updateDocument($id: String!, $input: DocumentUpdateInput!) {
  documentUpdate(id: $id, input: $input) {
    ...DocumentPayload
  }
}
    fragment DocumentPayload on DocumentPayload {
  __typename
  document {
    id
  }
  lastSyncId
  success
}`),la=new s(`
    mutation createEntityExternalLink($input: EntityExternalLinkCreateInput!) {
  entityExternalLinkCreate(input: $input) {
    ...EntityExternalLinkPayload
  }
}
    fragment EntityExternalLinkPayload on EntityExternalLinkPayload {
  __typename
  lastSyncId
  entityExternalLink {
    id
  }
  success
}`),ha=new s(`
    mutation deleteEntityExternalLink($id: String!) {
  entityExternalLinkDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),pa=new s(`
    mutation updateEntityExternalLink($id: String!, $input: EntityExternalLinkUpdateInput!) {
  entityExternalLinkUpdate(id: $id, input: $input) {
    ...EntityExternalLinkPayload
  }
}
    fragment EntityExternalLinkPayload on EntityExternalLinkPayload {
  __typename
  lastSyncId
  entityExternalLink {
    id
  }
  success
}`),ma=new s(`
    mutation createFavorite($input: FavoriteCreateInput!) {
  favoriteCreate(input: $input) {
    ...FavoritePayload
  }
}
    fragment FavoritePayload on FavoritePayload {
  __typename
  favorite {
    id
  }
  lastSyncId
  success
}`),ya=new s(`
    mutation deleteFavorite($id: String!) {
  favoriteDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),va=new s(`
    mutation updateFavorite($id: String!, $input: FavoriteUpdateInput!) {
  favoriteUpdate(id: $id, input: $input) {
    ...FavoritePayload
  }
}
    fragment FavoritePayload on FavoritePayload {
  __typename
  favorite {
    id
  }
  lastSyncId
  success
}`),ga=new s(`
    mutation createGitAutomationState($input: GitAutomationStateCreateInput!) {
  gitAutomationStateCreate(input: $input) {
    ...GitAutomationStatePayload
  }
}
    fragment GitAutomationState on GitAutomationState {
  __typename
  event
  updatedAt
  targetBranch {
    ...GitAutomationTargetBranch
  }
  team {
    id
  }
  archivedAt
  createdAt
  id
  state {
    id
  }
  branchPattern
}
fragment GitAutomationTargetBranch on GitAutomationTargetBranch {
  __typename
  branchPattern
  updatedAt
  team {
    id
  }
  archivedAt
  createdAt
  id
  isRegex
}
fragment GitAutomationStatePayload on GitAutomationStatePayload {
  __typename
  gitAutomationState {
    ...GitAutomationState
  }
  lastSyncId
  success
}`),_a=new s(`
    mutation deleteGitAutomationState($id: String!) {
  gitAutomationStateDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),fa=new s(`
    mutation updateGitAutomationState($id: String!, $input: GitAutomationStateUpdateInput!) {
  gitAutomationStateUpdate(id: $id, input: $input) {
    ...GitAutomationStatePayload
  }
}
    fragment GitAutomationState on GitAutomationState {
  __typename
  event
  updatedAt
  targetBranch {
    ...GitAutomationTargetBranch
  }
  team {
    id
  }
  archivedAt
  createdAt
  id
  state {
    id
  }
  branchPattern
}
fragment GitAutomationTargetBranch on GitAutomationTargetBranch {
  __typename
  branchPattern
  updatedAt
  team {
    id
  }
  archivedAt
  createdAt
  id
  isRegex
}
fragment GitAutomationStatePayload on GitAutomationStatePayload {
  __typename
  gitAutomationState {
    ...GitAutomationState
  }
  lastSyncId
  success
}`),Ia=new s(`
    mutation createGitAutomationTargetBranch($input: GitAutomationTargetBranchCreateInput!) {
  gitAutomationTargetBranchCreate(input: $input) {
    ...GitAutomationTargetBranchPayload
  }
}
    fragment GitAutomationTargetBranch on GitAutomationTargetBranch {
  __typename
  branchPattern
  updatedAt
  team {
    id
  }
  archivedAt
  createdAt
  id
  isRegex
}
fragment GitAutomationTargetBranchPayload on GitAutomationTargetBranchPayload {
  __typename
  targetBranch {
    ...GitAutomationTargetBranch
  }
  lastSyncId
  success
}`),Aa=new s(`
    mutation deleteGitAutomationTargetBranch($id: String!) {
  gitAutomationTargetBranchDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),wa=new s(`
    mutation updateGitAutomationTargetBranch($id: String!, $input: GitAutomationTargetBranchUpdateInput!) {
  gitAutomationTargetBranchUpdate(id: $id, input: $input) {
    ...GitAutomationTargetBranchPayload
  }
}
    fragment GitAutomationTargetBranch on GitAutomationTargetBranch {
  __typename
  branchPattern
  updatedAt
  team {
    id
  }
  archivedAt
  createdAt
  id
  isRegex
}
fragment GitAutomationTargetBranchPayload on GitAutomationTargetBranchPayload {
  __typename
  targetBranch {
    ...GitAutomationTargetBranch
  }
  lastSyncId
  success
}`),Sa=new s(`
    mutation archiveInitiative($id: String!) {
  initiativeArchive(id: $id) {
    ...InitiativeArchivePayload
  }
}
    fragment InitiativeArchivePayload on InitiativeArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Pa=new s(`
    mutation createInitiative($input: InitiativeCreateInput!) {
  initiativeCreate(input: $input) {
    ...InitiativePayload
  }
}
    fragment InitiativePayload on InitiativePayload {
  __typename
  lastSyncId
  initiative {
    id
  }
  success
}`),ba=new s(`
    mutation deleteInitiative($id: String!) {
  initiativeDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Ca=new s(`
    mutation createInitiativeLabel($input: InitiativeLabelCreateInput!) {
  initiativeLabelCreate(input: $input) {
    ...InitiativeLabelPayload
  }
}
    fragment InitiativeLabelPayload on InitiativeLabelPayload {
  __typename
  lastSyncId
  initiativeLabel {
    id
  }
  success
}`),$a=new s(`
    mutation deleteInitiativeLabel($id: String!) {
  initiativeLabelDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),ja=new s(`
    mutation updateInitiativeLabel($id: String!, $input: InitiativeLabelUpdateInput!) {
  initiativeLabelUpdate(id: $id, input: $input) {
    ...InitiativeLabelPayload
  }
}
    fragment InitiativeLabelPayload on InitiativeLabelPayload {
  __typename
  lastSyncId
  initiativeLabel {
    id
  }
  success
}`),Da=new s(`
    mutation createInitiativeToProject($input: InitiativeToProjectCreateInput!) {
  initiativeToProjectCreate(input: $input) {
    ...InitiativeToProjectPayload
  }
}
    fragment InitiativeToProjectPayload on InitiativeToProjectPayload {
  __typename
  lastSyncId
  initiativeToProject {
    id
  }
  success
}`),Ta=new s(`
    mutation deleteInitiativeToProject($id: String!) {
  initiativeToProjectDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Ea=new s(`
    mutation updateInitiativeToProject($id: String!, $input: InitiativeToProjectUpdateInput!) {
  initiativeToProjectUpdate(id: $id, input: $input) {
    ...InitiativeToProjectPayload
  }
}
    fragment InitiativeToProjectPayload on InitiativeToProjectPayload {
  __typename
  lastSyncId
  initiativeToProject {
    id
  }
  success
}`),xa=new s(`
    mutation unarchiveInitiative($id: String!) {
  initiativeUnarchive(id: $id) {
    ...InitiativeArchivePayload
  }
}
    fragment InitiativeArchivePayload on InitiativeArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),qa=new s(`
    mutation archiveInitiativeUpdate($id: String!) {
  initiativeUpdateArchive(id: $id) {
    ...InitiativeUpdateArchivePayload
  }
}
    fragment InitiativeUpdateArchivePayload on InitiativeUpdateArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Ra=new s(`
    mutation createInitiativeUpdate($input: InitiativeUpdateCreateInput!) {
  initiativeUpdateCreate(input: $input) {
    ...InitiativeUpdatePayload
  }
}
    fragment InitiativeUpdatePayload on InitiativeUpdatePayload {
  __typename
  lastSyncId
  initiativeUpdate {
    id
  }
  success
}`),Ua=new s(`
    mutation unarchiveInitiativeUpdate($id: String!) {
  initiativeUpdateUnarchive(id: $id) {
    ...InitiativeUpdateArchivePayload
  }
}
    fragment InitiativeUpdateArchivePayload on InitiativeUpdateArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Fa=new s(`
    mutation updateInitiativeUpdate($id: String!, $input: InitiativeUpdateUpdateInput!) {
  initiativeUpdateUpdate(id: $id, input: $input) {
    ...InitiativeUpdatePayload
  }
}
    fragment InitiativeUpdatePayload on InitiativeUpdatePayload {
  __typename
  lastSyncId
  initiativeUpdate {
    id
  }
  success
}`),Ma=new s(`
    mutation archiveIntegration($id: String!) {
  integrationArchive(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Ba=new s(`
    mutation deleteIntegration($id: String!, $skipInstallationDeletion: Boolean) {
  integrationDelete(id: $id, skipInstallationDeletion: $skipInstallationDeletion) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),ka=new s(`
    mutation createIntegrationsSettings($input: IntegrationsSettingsCreateInput!) {
  integrationsSettingsCreate(input: $input) {
    ...IntegrationsSettingsPayload
  }
}
    fragment IntegrationsSettingsPayload on IntegrationsSettingsPayload {
  __typename
  lastSyncId
  integrationsSettings {
    id
  }
  success
}`),Na=new s(`
    mutation updateIntegrationsSettings($id: String!, $input: IntegrationsSettingsUpdateInput!) {
  integrationsSettingsUpdate(id: $id, input: $input) {
    ...IntegrationsSettingsPayload
  }
}
    fragment IntegrationsSettingsPayload on IntegrationsSettingsPayload {
  __typename
  lastSyncId
  integrationsSettings {
    id
  }
  success
}`),La=new s(`
    mutation archiveIssue($id: String!, $trash: Boolean) {
  issueArchive(id: $id, trash: $trash) {
    ...IssueArchivePayload
  }
}
    fragment IssueArchivePayload on IssueArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Oa=new s(`
    mutation createIssue($input: IssueCreateInput!) {
  issueCreate(input: $input) {
    ...IssuePayload
  }
}
    fragment IssuePayload on IssuePayload {
  __typename
  lastSyncId
  issue {
    id
  }
  success
}`),Ga=new s(`
    mutation deleteIssue($id: String!, $permanentlyDelete: Boolean) {
  issueDelete(id: $id, permanentlyDelete: $permanentlyDelete) {
    ...IssueArchivePayload
  }
}
    fragment IssueArchivePayload on IssueArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Va=new s(`
    mutation deleteIssueImport($issueImportId: String!) {
  issueImportDelete(issueImportId: $issueImportId) {
    ...IssueImportDeletePayload
  }
}
    fragment IssueImport on IssueImport {
  __typename
  progress
  errorMetadata
  csvFileUrl
  creatorId
  serviceMetadata
  status
  mapping
  displayName
  service
  updatedAt
  teamName
  archivedAt
  createdAt
  id
  error
}
fragment IssueImportDeletePayload on IssueImportDeletePayload {
  __typename
  lastSyncId
  issueImport {
    ...IssueImport
  }
  success
}`),Wa=new s(`
    mutation updateIssueImport($id: String!, $input: IssueImportUpdateInput!) {
  issueImportUpdate(id: $id, input: $input) {
    ...IssueImportPayload
  }
}
    fragment IssueImport on IssueImport {
  __typename
  progress
  errorMetadata
  csvFileUrl
  creatorId
  serviceMetadata
  status
  mapping
  displayName
  service
  updatedAt
  teamName
  archivedAt
  createdAt
  id
  error
}
fragment IssueImportPayload on IssueImportPayload {
  __typename
  lastSyncId
  issueImport {
    ...IssueImport
  }
  success
}`),Ha=new s(`
    mutation createIssueLabel($input: IssueLabelCreateInput!, $replaceTeamLabels: Boolean) {
  issueLabelCreate(input: $input, replaceTeamLabels: $replaceTeamLabels) {
    ...IssueLabelPayload
  }
}
    fragment IssueLabelPayload on IssueLabelPayload {
  __typename
  lastSyncId
  issueLabel {
    id
  }
  success
}`),za=new s(`
    mutation deleteIssueLabel($id: String!) {
  issueLabelDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Qa=new s(`
    mutation updateIssueLabel($id: String!, $input: IssueLabelUpdateInput!, $replaceTeamLabels: Boolean) {
  issueLabelUpdate(id: $id, input: $input, replaceTeamLabels: $replaceTeamLabels) {
    ...IssueLabelPayload
  }
}
    fragment IssueLabelPayload on IssueLabelPayload {
  __typename
  lastSyncId
  issueLabel {
    id
  }
  success
}`),Ja=new s(`
    mutation createIssueRelation($input: IssueRelationCreateInput!, $overrideCreatedAt: DateTime) {
  issueRelationCreate(input: $input, overrideCreatedAt: $overrideCreatedAt) {
    ...IssueRelationPayload
  }
}
    fragment IssueRelationPayload on IssueRelationPayload {
  __typename
  lastSyncId
  issueRelation {
    id
  }
  success
}`),Ka=new s(`
    mutation deleteIssueRelation($id: String!) {
  issueRelationDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Za=new s(`
    mutation updateIssueRelation($id: String!, $input: IssueRelationUpdateInput!) {
  issueRelationUpdate(id: $id, input: $input) {
    ...IssueRelationPayload
  }
}
    fragment IssueRelationPayload on IssueRelationPayload {
  __typename
  lastSyncId
  issueRelation {
    id
  }
  success
}`),Ya=new s(`
    mutation unarchiveIssue($id: String!) {
  issueUnarchive(id: $id) {
    ...IssueArchivePayload
  }
}
    fragment IssueArchivePayload on IssueArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Xa=new s(`
    mutation updateIssue($id: String!, $input: IssueUpdateInput!) {
  issueUpdate(id: $id, input: $input) {
    ...IssuePayload
  }
}
    fragment IssuePayload on IssuePayload {
  __typename
  lastSyncId
  issue {
    id
  }
  success
}`),eo=new s(`
    mutation deleteOrganization($input: DeleteOrganizationInput!) {
  organizationDelete(input: $input) {
    ...OrganizationDeletePayload
  }
}
    fragment OrganizationDeletePayload on OrganizationDeletePayload {
  __typename
  success
}`),to=new s(`
    mutation updateOrganization($input: OrganizationUpdateInput!) {
  organizationUpdate(input: $input) {
    ...OrganizationPayload
  }
}
    fragment OrganizationPayload on OrganizationPayload {
  __typename
  lastSyncId
  success
}`),io=new s(`
    mutation archiveProject($id: String!, $trash: Boolean) {
  projectArchive(id: $id, trash: $trash) {
    ...ProjectArchivePayload
  }
}
    fragment ProjectArchivePayload on ProjectArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),ro=new s(`
    mutation createProject($aiConversationId: String, $input: ProjectCreateInput!, $projectDraftId: String, $slackChannelName: String) {
  projectCreate(
    aiConversationId: $aiConversationId
    input: $input
    projectDraftId: $projectDraftId
    slackChannelName: $slackChannelName
  ) {
    ...ProjectPayload
  }
}
    fragment ProjectPayload on ProjectPayload {
  __typename
  lastSyncId
  project {
    id
  }
  success
}`),so=new s(`
    mutation deleteProject($id: String!) {
  projectDelete(id: $id) {
    ...ProjectArchivePayload
  }
}
    fragment ProjectArchivePayload on ProjectArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),no=new s(`
    mutation createProjectLabel($input: ProjectLabelCreateInput!, $replaceTeamLabels: Boolean) {
  projectLabelCreate(input: $input, replaceTeamLabels: $replaceTeamLabels) {
    ...ProjectLabelPayload
  }
}
    fragment ProjectLabelPayload on ProjectLabelPayload {
  __typename
  lastSyncId
  projectLabel {
    id
  }
  success
}`),ao=new s(`
    mutation deleteProjectLabel($id: String!) {
  projectLabelDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),oo=new s(`
    mutation updateProjectLabel($id: String!, $input: ProjectLabelUpdateInput!, $replaceTeamLabels: Boolean) {
  projectLabelUpdate(
    id: $id
    input: $input
    replaceTeamLabels: $replaceTeamLabels
  ) {
    ...ProjectLabelPayload
  }
}
    fragment ProjectLabelPayload on ProjectLabelPayload {
  __typename
  lastSyncId
  projectLabel {
    id
  }
  success
}`),co=new s(`
    mutation createProjectMilestone($input: ProjectMilestoneCreateInput!) {
  projectMilestoneCreate(input: $input) {
    ...ProjectMilestonePayload
  }
}
    fragment ProjectMilestonePayload on ProjectMilestonePayload {
  __typename
  lastSyncId
  projectMilestone {
    id
  }
  success
}`),uo=new s(`
    mutation deleteProjectMilestone($id: String!) {
  projectMilestoneDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),lo=new s(`
    mutation updateProjectMilestone($id: String!, $input: ProjectMilestoneUpdateInput!) {
  projectMilestoneUpdate(id: $id, input: $input) {
    ...ProjectMilestonePayload
  }
}
    fragment ProjectMilestonePayload on ProjectMilestonePayload {
  __typename
  lastSyncId
  projectMilestone {
    id
  }
  success
}`),ho=new s(`
    mutation createProjectRelation($input: ProjectRelationCreateInput!) {
  projectRelationCreate(input: $input) {
    ...ProjectRelationPayload
  }
}
    fragment ProjectRelationPayload on ProjectRelationPayload {
  __typename
  lastSyncId
  projectRelation {
    id
  }
  success
}`),po=new s(`
    mutation deleteProjectRelation($id: String!) {
  projectRelationDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),mo=new s(`
    mutation updateProjectRelation($id: String!, $input: ProjectRelationUpdateInput!) {
  projectRelationUpdate(id: $id, input: $input) {
    ...ProjectRelationPayload
  }
}
    fragment ProjectRelationPayload on ProjectRelationPayload {
  __typename
  lastSyncId
  projectRelation {
    id
  }
  success
}`),yo=new s(`
    mutation archiveProjectStatus($id: String!) {
  projectStatusArchive(id: $id) {
    ...ProjectStatusArchivePayload
  }
}
    fragment ProjectStatusArchivePayload on ProjectStatusArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),vo=new s(`
    mutation createProjectStatus($input: ProjectStatusCreateInput!) {
  projectStatusCreate(input: $input) {
    ...ProjectStatusPayload
  }
}
    fragment ProjectStatusPayload on ProjectStatusPayload {
  __typename
  lastSyncId
  status {
    id
  }
  success
}`),go=new s(`
    mutation unarchiveProjectStatus($id: String!) {
  projectStatusUnarchive(id: $id) {
    ...ProjectStatusArchivePayload
  }
}
    fragment ProjectStatusArchivePayload on ProjectStatusArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),_o=new s(`
    mutation updateProjectStatus($id: String!, $input: ProjectStatusUpdateInput!) {
  projectStatusUpdate(id: $id, input: $input) {
    ...ProjectStatusPayload
  }
}
    fragment ProjectStatusPayload on ProjectStatusPayload {
  __typename
  lastSyncId
  status {
    id
  }
  success
}`),fo=new s(`
    mutation unarchiveProject($id: String!) {
  projectUnarchive(id: $id) {
    ...ProjectArchivePayload
  }
}
    fragment ProjectArchivePayload on ProjectArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Io=new s(`
    mutation archiveProjectUpdate($id: String!) {
  projectUpdateArchive(id: $id) {
    ...ProjectUpdateArchivePayload
  }
}
    fragment ProjectUpdateArchivePayload on ProjectUpdateArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Ao=new s(`
    mutation createProjectUpdate($input: ProjectUpdateCreateInput!) {
  projectUpdateCreate(input: $input) {
    ...ProjectUpdatePayload
  }
}
    fragment ProjectUpdatePayload on ProjectUpdatePayload {
  __typename
  lastSyncId
  projectUpdate {
    id
  }
  success
}`),wo=new s(`
    mutation deleteProjectUpdate($id: String!) {
  projectUpdateDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),So=new s(`
    mutation unarchiveProjectUpdate($id: String!) {
  projectUpdateUnarchive(id: $id) {
    ...ProjectUpdateArchivePayload
  }
}
    fragment ProjectUpdateArchivePayload on ProjectUpdateArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Po=new s(`
    mutation updateProjectUpdate($id: String!, $input: ProjectUpdateUpdateInput!) {
  projectUpdateUpdate(id: $id, input: $input) {
    ...ProjectUpdatePayload
  }
}
    fragment ProjectUpdatePayload on ProjectUpdatePayload {
  __typename
  lastSyncId
  projectUpdate {
    id
  }
  success
}`),bo=new s(`
    mutation createReaction($input: ReactionCreateInput!) {
  reactionCreate(input: $input) {
    ...ReactionPayload
  }
}
    fragment Reaction on Reaction {
  __typename
  comment {
    id
  }
  externalUser {
    id
  }
  initiativeUpdate {
    id
  }
  issue {
    id
  }
  updatedAt
  emoji
  projectUpdate {
    id
  }
  archivedAt
  createdAt
  id
  user {
    id
  }
}
fragment ReactionPayload on ReactionPayload {
  __typename
  lastSyncId
  reaction {
    ...Reaction
  }
  success
}`),Co=new s(`
    mutation deleteReaction($id: String!) {
  reactionDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),$o=new s(`
    mutation archiveRelease($id: String!) {
  releaseArchive(id: $id) {
    ...ReleaseArchivePayload
  }
}
    fragment ReleaseArchivePayload on ReleaseArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),jo=new s(`
    mutation createRelease($input: ReleaseCreateInput!) {
  releaseCreate(input: $input) {
    ...ReleasePayload
  }
}
    fragment ReleasePayload on ReleasePayload {
  __typename
  lastSyncId
  release {
    id
  }
  success
}`),Do=new s(`
    mutation deleteRelease($id: String!) {
  releaseDelete(id: $id) {
    ...ReleaseArchivePayload
  }
}
    fragment ReleaseArchivePayload on ReleaseArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),To=new s(`
    mutation createReleaseNote($input: ReleaseNoteCreateInput!) {
  releaseNoteCreate(input: $input) {
    ...ReleaseNotePayload
  }
}
    fragment ReleaseNotePayload on ReleaseNotePayload {
  __typename
  lastSyncId
  releaseNote {
    id
  }
  success
}`),Eo=new s(`
    mutation deleteReleaseNote($id: String!) {
  releaseNoteDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),xo=new s(`
    mutation updateReleaseNote($id: String!, $input: ReleaseNoteUpdateInput!) {
  releaseNoteUpdate(id: $id, input: $input) {
    ...ReleaseNotePayload
  }
}
    fragment ReleaseNotePayload on ReleaseNotePayload {
  __typename
  lastSyncId
  releaseNote {
    id
  }
  success
}`),qo=new s(`
    mutation archiveReleasePipeline($id: String!) {
  releasePipelineArchive(id: $id) {
    ...ReleasePipelineArchivePayload
  }
}
    fragment ReleasePipelineArchivePayload on ReleasePipelineArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Ro=new s(`
    mutation createReleasePipeline($input: ReleasePipelineCreateInput!) {
  releasePipelineCreate(input: $input) {
    ...ReleasePipelinePayload
  }
}
    fragment ReleasePipelinePayload on ReleasePipelinePayload {
  __typename
  lastSyncId
  releasePipeline {
    id
  }
  success
}`),Uo=new s(`
    mutation deleteReleasePipeline($id: String!) {
  releasePipelineDelete(id: $id) {
    ...ReleasePipelineArchivePayload
  }
}
    fragment ReleasePipelineArchivePayload on ReleasePipelineArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Fo=new s(`
    mutation unarchiveReleasePipeline($id: String!) {
  releasePipelineUnarchive(id: $id) {
    ...ReleasePipelineArchivePayload
  }
}
    fragment ReleasePipelineArchivePayload on ReleasePipelineArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Mo=new s(`
    mutation updateReleasePipeline($id: String!, $input: ReleasePipelineUpdateInput!) {
  releasePipelineUpdate(id: $id, input: $input) {
    ...ReleasePipelinePayload
  }
}
    fragment ReleasePipelinePayload on ReleasePipelinePayload {
  __typename
  lastSyncId
  releasePipeline {
    id
  }
  success
}`),Bo=new s(`
    mutation archiveReleaseStage($id: String!) {
  releaseStageArchive(id: $id) {
    ...ReleaseStageArchivePayload
  }
}
    fragment ReleaseStageArchivePayload on ReleaseStageArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),ko=new s(`
    mutation createReleaseStage($input: ReleaseStageCreateInput!) {
  releaseStageCreate(input: $input) {
    ...ReleaseStagePayload
  }
}
    fragment ReleaseStagePayload on ReleaseStagePayload {
  __typename
  lastSyncId
  releaseStage {
    id
  }
  success
}`),No=new s(`
    mutation unarchiveReleaseStage($id: String!) {
  releaseStageUnarchive(id: $id) {
    ...ReleaseStageArchivePayload
  }
}
    fragment ReleaseStageArchivePayload on ReleaseStageArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Lo=new s(`
    mutation updateReleaseStage($id: String!, $input: ReleaseStageUpdateInput!) {
  releaseStageUpdate(id: $id, input: $input) {
    ...ReleaseStagePayload
  }
}
    fragment ReleaseStagePayload on ReleaseStagePayload {
  __typename
  lastSyncId
  releaseStage {
    id
  }
  success
}`),Oo=new s(`
    mutation unarchiveRelease($id: String!) {
  releaseUnarchive(id: $id) {
    ...ReleaseArchivePayload
  }
}
    fragment ReleaseArchivePayload on ReleaseArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Go=new s(`
    mutation updateRelease($id: String!, $input: ReleaseUpdateInput!) {
  releaseUpdate(id: $id, input: $input) {
    ...ReleasePayload
  }
}
    fragment ReleasePayload on ReleasePayload {
  __typename
  lastSyncId
  release {
    id
  }
  success
}`),Vo=new s(`
    mutation createTeam($copySettingsFromTeamId: String, $input: TeamCreateInput!) {
  teamCreate(copySettingsFromTeamId: $copySettingsFromTeamId, input: $input) {
    ...TeamPayload
  }
}
    fragment TeamPayload on TeamPayload {
  __typename
  lastSyncId
  team {
    id
  }
  success
}`),Wo=new s(`
    mutation deleteTeam($id: String!) {
  teamDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Ho=new s(`
    mutation createTeamMembership($input: TeamMembershipCreateInput!) {
  teamMembershipCreate(input: $input) {
    ...TeamMembershipPayload
  }
}
    fragment TeamMembershipPayload on TeamMembershipPayload {
  __typename
  lastSyncId
  teamMembership {
    id
  }
  success
}`),zo=new s(`
    mutation deleteTeamMembership($alsoLeaveParentTeams: Boolean, $id: String!) {
  teamMembershipDelete(alsoLeaveParentTeams: $alsoLeaveParentTeams, id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Qo=new s(`
    mutation updateTeamMembership($id: String!, $input: TeamMembershipUpdateInput!) {
  teamMembershipUpdate(id: $id, input: $input) {
    ...TeamMembershipPayload
  }
}
    fragment TeamMembershipPayload on TeamMembershipPayload {
  __typename
  lastSyncId
  teamMembership {
    id
  }
  success
}`),Jo=new s(`
    mutation unarchiveTeam($id: String!) {
  teamUnarchive(id: $id) {
    ...TeamArchivePayload
  }
}
    fragment TeamArchivePayload on TeamArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),Ko=new s(`
    mutation updateTeam($id: String!, $input: TeamUpdateInput!, $mapping: InheritanceEntityMapping) {
  teamUpdate(id: $id, input: $input, mapping: $mapping) {
    ...TeamPayload
  }
}
    fragment TeamPayload on TeamPayload {
  __typename
  lastSyncId
  team {
    id
  }
  success
}`),Zo=new s(`
    mutation createTemplate($input: TemplateCreateInput!) {
  templateCreate(input: $input) {
    ...TemplatePayload
  }
}
    fragment TemplatePayload on TemplatePayload {
  __typename
  lastSyncId
  template {
    id
  }
  success
}`),Yo=new s(`
    mutation deleteTemplate($id: String!) {
  templateDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),Xo=new s(`
    mutation updateTemplate($id: String!, $input: TemplateUpdateInput!) {
  templateUpdate(id: $id, input: $input) {
    ...TemplatePayload
  }
}
    fragment TemplatePayload on TemplatePayload {
  __typename
  lastSyncId
  template {
    id
  }
  success
}`),ed=new s(`
    mutation createTimeSchedule($input: TimeScheduleCreateInput!) {
  timeScheduleCreate(input: $input) {
    ...TimeSchedulePayload
  }
}
    fragment TimeSchedulePayload on TimeSchedulePayload {
  __typename
  lastSyncId
  timeSchedule {
    id
  }
  success
}`),td=new s(`
    mutation deleteTimeSchedule($id: String!) {
  timeScheduleDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),id=new s(`
    mutation updateTimeSchedule($id: String!, $input: TimeScheduleUpdateInput!) {
  timeScheduleUpdate(id: $id, input: $input) {
    ...TimeSchedulePayload
  }
}
    fragment TimeSchedulePayload on TimeSchedulePayload {
  __typename
  lastSyncId
  timeSchedule {
    id
  }
  success
}`),rd=new s(`
    mutation createTriageResponsibility($input: TriageResponsibilityCreateInput!) {
  triageResponsibilityCreate(input: $input) {
    ...TriageResponsibilityPayload
  }
}
    fragment TriageResponsibilityPayload on TriageResponsibilityPayload {
  __typename
  lastSyncId
  triageResponsibility {
    id
  }
  success
}`),sd=new s(`
    mutation deleteTriageResponsibility($id: String!) {
  triageResponsibilityDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),nd=new s(`
    mutation updateTriageResponsibility($id: String!, $input: TriageResponsibilityUpdateInput!) {
  triageResponsibilityUpdate(id: $id, input: $input) {
    ...TriageResponsibilityPayload
  }
}
    fragment TriageResponsibilityPayload on TriageResponsibilityPayload {
  __typename
  lastSyncId
  triageResponsibility {
    id
  }
  success
}`),ad=new s(`
    mutation suspendUser($forceBypassScimRestrictions: Boolean, $id: String!) {
  userSuspend(forceBypassScimRestrictions: $forceBypassScimRestrictions, id: $id) {
    ...UserAdminPayload
  }
}
    fragment UserAdminPayload on UserAdminPayload {
  __typename
  success
}`),od=new s(`
    mutation unsuspendUser($forceBypassScimRestrictions: Boolean, $id: String!) {
  userUnsuspend(
    forceBypassScimRestrictions: $forceBypassScimRestrictions
    id: $id
  ) {
    ...UserAdminPayload
  }
}
    fragment UserAdminPayload on UserAdminPayload {
  __typename
  success
}`),dd=new s(`
    mutation updateUser($id: String!, $input: UserUpdateInput!) {
  userUpdate(id: $id, input: $input) {
    ...UserPayload
  }
}
    fragment UserPayload on UserPayload {
  __typename
  lastSyncId
  user {
    id
  }
  success
}`),cd=new s(`
    mutation createViewPreferences($input: ViewPreferencesCreateInput!) {
  viewPreferencesCreate(input: $input) {
    ...ViewPreferencesPayload
  }
}
    fragment ViewPreferencesInitiativeLabelGroupColumn on ViewPreferencesInitiativeLabelGroupColumn {
  __typename
  id
  active
}
fragment ViewPreferencesProjectLabelGroupColumn on ViewPreferencesProjectLabelGroupColumn {
  __typename
  id
  active
}
fragment ViewPreferencesValues on ViewPreferencesValues {
  __typename
  columnOrderBoard
  columnOrderList
  issueNesting
  projectShowEmptyGroupsBoard
  projectShowEmptyGroupsList
  projectShowEmptyGroupsTimeline
  projectShowEmptyGroups
  projectShowEmptySubGroupsBoard
  projectShowEmptySubGroupsList
  projectShowEmptySubGroupsTimeline
  projectShowEmptySubGroups
  hiddenColumns
  hiddenGroupsList
  hiddenRows
  reviewFieldChecks
  reviewFieldPreviewLinks
  timelineChronologyShowCycleTeamIds
  continuousPipelineReleasesViewGrouping
  customViewsOrdering
  customerPageNeedsViewGrouping
  customerPageNeedsViewOrdering
  customersViewOrdering
  dashboardsOrdering
  projectGroupingDateResolution
  viewOrderingDirection
  embeddedCustomerNeedsViewOrdering
  focusViewGrouping
  focusViewOrderingDirection
  focusViewOrdering
  inboxViewGrouping
  inboxViewOrdering
  initiativeGrouping
  initiativeLabelGroupColumns {
    ...ViewPreferencesInitiativeLabelGroupColumn
  }
  initiativesViewOrdering
  issueGrouping
  layout
  viewOrdering
  issueSubGrouping
  initiativeGroupingLabelGroupId
  issueGroupingLabelGroupId
  issueSubGroupingLabelGroupId
  projectGroupingLabelGroupId
  projectSubGroupingLabelGroupId
  automationGrouping
  automationOrdering
  automationStatsPeriod
  groupOrderingMode
  projectGroupOrdering
  projectCustomerNeedsViewGrouping
  projectCustomerNeedsViewOrdering
  projectGrouping
  projectLabelGroupColumns {
    ...ViewPreferencesProjectLabelGroupColumn
  }
  projectLayout
  projectViewOrdering
  projectSubGrouping
  releasePipelineGrouping
  releasePipelinesViewOrdering
  reviewGrouping
  reviewViewOrdering
  scheduledPipelineReleasesViewGrouping
  scheduledPipelineReleasesViewOrdering
  searchResultType
  searchViewOrdering
  teamViewOrdering
  triageViewOrdering
  workspaceMembersViewOrdering
  projectZoomLevel
  timelineZoomScale
  showOnlyLeadTeamProjects
  showCompletedAgentSessions
  showCompletedIssues
  showCompletedProjects
  showCompletedReviews
  closedIssuesOrderedByRecency
  showTeamReviews
  showArchivedItems
  customerPageNeedsShowCompletedIssuesAndProjects
  projectCustomerNeedsShowCompletedIssuesLast
  automationShowDisabled
  showDraftReviews
  showEmptyGroupsBoard
  showEmptyGroupsList
  showEmptyGroups
  showEmptySubGroupsBoard
  showEmptySubGroupsList
  showEmptySubGroups
  customerPageNeedsShowImportantFirst
  embeddedCustomerNeedsShowImportantFirst
  projectCustomerNeedsShowImportantFirst
  showOnlySnoozedItems
  showParents
  fieldPreviewLinks
  showReadItems
  reviewFieldStatusDetails
  reviewFieldReviewers
  showSnoozedItems
  showSubInitiativeProjects
  showNestedInitiatives
  showSubIssues
  showSubTeamIssues
  automationShowDescendants
  showSubTeamProjects
  showSupervisedIssues
  showTeamInitiatives
  fieldSla
  fieldSentryIssues
  fieldUserPresence
  scheduledPipelineReleaseFieldCompletion
  documentFieldDateCreated
  documentFieldCreator
  customViewFieldDateCreated
  customViewFieldOwner
  customViewFieldDateUpdated
  customViewFieldVisibility
  customerFieldDomains
  customerFieldOwner
  customerFieldRequestCount
  fieldCustomerCount
  customerFieldRevenue
  fieldCustomerRevenue
  customerFieldSize
  customerFieldSource
  customerFieldStatus
  customerFieldTier
  fieldCycle
  dashboardFieldDateCreated
  dashboardFieldOwner
  dashboardFieldDateUpdated
  scheduledPipelineReleaseFieldDescription
  fieldDueDate
  initiativeFieldHealth
  initiativeFieldActivity
  initiativeFieldDateCompleted
  initiativeFieldDateCreated
  initiativeFieldDescription
  initiativeFieldInitiativeHealth
  initiativeFieldId
  automationRunHistoryShowInitiativeIdentifier
  initiativeFieldLabels
  initiativeFieldLeadTeam
  initiativeFieldOwner
  initiativeFieldPriority
  initiativeFieldProjects
  initiativeFieldStartDate
  initiativeFieldStatus
  initiativeFieldTargetDate
  initiativeFieldTeams
  initiativeFieldDateUpdated
  fieldDateArchived
  fieldAssignee
  fieldDateCreated
  customerPageNeedsFieldIssueTargetDueDate
  fieldEstimate
  customerPageNeedsFieldIssueIdentifier
  fieldId
  automationRunHistoryShowIssueIdentifier
  fieldDateMyActivity
  customerPageNeedsFieldIssuePriority
  fieldPriority
  customerPageNeedsFieldIssueStatus
  fieldStatus
  fieldDateUpdated
  fieldLabels
  releasePipelineFieldLatestRelease
  fieldLinkCount
  automationFieldLastExecuted
  automationFieldStats
  automationFieldTeam
  automationFieldTrigger
  memberFieldJoined
  memberFieldStatus
  memberFieldTeams
  fieldMilestone
  reviewFieldSla
  documentFieldOwner
  documentFieldParent
  projectFieldActivity
  projectFieldDateCompleted
  projectFieldDateCreated
  projectFieldCustomerCount
  projectFieldCustomerRevenue
  projectFieldDescriptionBoard
  projectFieldDescription
  fieldProject
  projectFieldHealthTimeline
  projectFieldHealth
  projectFieldId
  automationRunHistoryShowProjectIdentifier
  projectFieldInitiatives
  projectFieldIssues
  projectFieldLabels
  projectFieldLeadTimeline
  projectFieldLead
  projectFieldMembersBoard
  projectFieldMembersList
  projectFieldMembersTimeline
  projectFieldMembers
  projectFieldMilestoneTimeline
  projectFieldMilestone
  projectFieldPredictionsTimeline
  projectFieldPredictions
  projectFieldPriority
  projectFieldRelationsTimeline
  projectFieldRelations
  projectFieldRoadmapsBoard
  projectFieldRoadmapsList
  projectFieldRoadmapsTimeline
  projectFieldRoadmaps
  projectFieldRolloutStage
  projectFieldStartDate
  projectFieldStatusTimeline
  projectFieldStatus
  projectFieldTargetDate
  projectFieldTeamsBoard
  projectFieldTeamsList
  projectFieldTeamsTimeline
  projectFieldTeams
  projectFieldDateUpdated
  timelineShowProjectsAside
  reviewFieldOpenedAt
  fieldPullRequests
  reviewFieldQuickToReview
  continuousPipelineReleaseFieldReleaseDate
  scheduledPipelineReleaseFieldReleaseDate
  fieldRelease
  continuousPipelineReleaseFieldReleaseNote
  scheduledPipelineReleaseFieldReleaseNote
  releasePipelineFieldReleases
  reviewFieldGithubTeam
  reviewFieldAvatar
  reviewFieldIdentifier
  reviewFieldRepository
  automationRunHistoryShowDuration
  teamFieldDateCreated
  teamFieldCycle
  teamFieldIdentifier
  teamFieldMembers
  teamFieldMembership
  teamFieldOwner
  teamFieldProjects
  teamFieldDateUpdated
  releasePipelineFieldTeams
  fieldTimeInCurrentStatus
  releasePipelineFieldType
  documentFieldDateUpdated
  continuousPipelineReleaseFieldVersion
  scheduledPipelineReleaseFieldVersion
  showTriageIssues
  showUnreadItemsFirst
  timelineChronologyShowWeekNumbers
}
fragment ViewPreferences on ViewPreferences {
  __typename
  updatedAt
  archivedAt
  createdAt
  type
  viewType
  id
  preferences {
    ...ViewPreferencesValues
  }
}
fragment ViewPreferencesPayload on ViewPreferencesPayload {
  __typename
  lastSyncId
  viewPreferences {
    ...ViewPreferences
  }
  success
}`),ud=new s(`
    mutation deleteViewPreferences($id: String!) {
  viewPreferencesDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),ld=new s(`
    mutation updateViewPreferences($id: String!, $input: ViewPreferencesUpdateInput!) {
  viewPreferencesUpdate(id: $id, input: $input) {
    ...ViewPreferencesPayload
  }
}
    fragment ViewPreferencesInitiativeLabelGroupColumn on ViewPreferencesInitiativeLabelGroupColumn {
  __typename
  id
  active
}
fragment ViewPreferencesProjectLabelGroupColumn on ViewPreferencesProjectLabelGroupColumn {
  __typename
  id
  active
}
fragment ViewPreferencesValues on ViewPreferencesValues {
  __typename
  columnOrderBoard
  columnOrderList
  issueNesting
  projectShowEmptyGroupsBoard
  projectShowEmptyGroupsList
  projectShowEmptyGroupsTimeline
  projectShowEmptyGroups
  projectShowEmptySubGroupsBoard
  projectShowEmptySubGroupsList
  projectShowEmptySubGroupsTimeline
  projectShowEmptySubGroups
  hiddenColumns
  hiddenGroupsList
  hiddenRows
  reviewFieldChecks
  reviewFieldPreviewLinks
  timelineChronologyShowCycleTeamIds
  continuousPipelineReleasesViewGrouping
  customViewsOrdering
  customerPageNeedsViewGrouping
  customerPageNeedsViewOrdering
  customersViewOrdering
  dashboardsOrdering
  projectGroupingDateResolution
  viewOrderingDirection
  embeddedCustomerNeedsViewOrdering
  focusViewGrouping
  focusViewOrderingDirection
  focusViewOrdering
  inboxViewGrouping
  inboxViewOrdering
  initiativeGrouping
  initiativeLabelGroupColumns {
    ...ViewPreferencesInitiativeLabelGroupColumn
  }
  initiativesViewOrdering
  issueGrouping
  layout
  viewOrdering
  issueSubGrouping
  initiativeGroupingLabelGroupId
  issueGroupingLabelGroupId
  issueSubGroupingLabelGroupId
  projectGroupingLabelGroupId
  projectSubGroupingLabelGroupId
  automationGrouping
  automationOrdering
  automationStatsPeriod
  groupOrderingMode
  projectGroupOrdering
  projectCustomerNeedsViewGrouping
  projectCustomerNeedsViewOrdering
  projectGrouping
  projectLabelGroupColumns {
    ...ViewPreferencesProjectLabelGroupColumn
  }
  projectLayout
  projectViewOrdering
  projectSubGrouping
  releasePipelineGrouping
  releasePipelinesViewOrdering
  reviewGrouping
  reviewViewOrdering
  scheduledPipelineReleasesViewGrouping
  scheduledPipelineReleasesViewOrdering
  searchResultType
  searchViewOrdering
  teamViewOrdering
  triageViewOrdering
  workspaceMembersViewOrdering
  projectZoomLevel
  timelineZoomScale
  showOnlyLeadTeamProjects
  showCompletedAgentSessions
  showCompletedIssues
  showCompletedProjects
  showCompletedReviews
  closedIssuesOrderedByRecency
  showTeamReviews
  showArchivedItems
  customerPageNeedsShowCompletedIssuesAndProjects
  projectCustomerNeedsShowCompletedIssuesLast
  automationShowDisabled
  showDraftReviews
  showEmptyGroupsBoard
  showEmptyGroupsList
  showEmptyGroups
  showEmptySubGroupsBoard
  showEmptySubGroupsList
  showEmptySubGroups
  customerPageNeedsShowImportantFirst
  embeddedCustomerNeedsShowImportantFirst
  projectCustomerNeedsShowImportantFirst
  showOnlySnoozedItems
  showParents
  fieldPreviewLinks
  showReadItems
  reviewFieldStatusDetails
  reviewFieldReviewers
  showSnoozedItems
  showSubInitiativeProjects
  showNestedInitiatives
  showSubIssues
  showSubTeamIssues
  automationShowDescendants
  showSubTeamProjects
  showSupervisedIssues
  showTeamInitiatives
  fieldSla
  fieldSentryIssues
  fieldUserPresence
  scheduledPipelineReleaseFieldCompletion
  documentFieldDateCreated
  documentFieldCreator
  customViewFieldDateCreated
  customViewFieldOwner
  customViewFieldDateUpdated
  customViewFieldVisibility
  customerFieldDomains
  customerFieldOwner
  customerFieldRequestCount
  fieldCustomerCount
  customerFieldRevenue
  fieldCustomerRevenue
  customerFieldSize
  customerFieldSource
  customerFieldStatus
  customerFieldTier
  fieldCycle
  dashboardFieldDateCreated
  dashboardFieldOwner
  dashboardFieldDateUpdated
  scheduledPipelineReleaseFieldDescription
  fieldDueDate
  initiativeFieldHealth
  initiativeFieldActivity
  initiativeFieldDateCompleted
  initiativeFieldDateCreated
  initiativeFieldDescription
  initiativeFieldInitiativeHealth
  initiativeFieldId
  automationRunHistoryShowInitiativeIdentifier
  initiativeFieldLabels
  initiativeFieldLeadTeam
  initiativeFieldOwner
  initiativeFieldPriority
  initiativeFieldProjects
  initiativeFieldStartDate
  initiativeFieldStatus
  initiativeFieldTargetDate
  initiativeFieldTeams
  initiativeFieldDateUpdated
  fieldDateArchived
  fieldAssignee
  fieldDateCreated
  customerPageNeedsFieldIssueTargetDueDate
  fieldEstimate
  customerPageNeedsFieldIssueIdentifier
  fieldId
  automationRunHistoryShowIssueIdentifier
  fieldDateMyActivity
  customerPageNeedsFieldIssuePriority
  fieldPriority
  customerPageNeedsFieldIssueStatus
  fieldStatus
  fieldDateUpdated
  fieldLabels
  releasePipelineFieldLatestRelease
  fieldLinkCount
  automationFieldLastExecuted
  automationFieldStats
  automationFieldTeam
  automationFieldTrigger
  memberFieldJoined
  memberFieldStatus
  memberFieldTeams
  fieldMilestone
  reviewFieldSla
  documentFieldOwner
  documentFieldParent
  projectFieldActivity
  projectFieldDateCompleted
  projectFieldDateCreated
  projectFieldCustomerCount
  projectFieldCustomerRevenue
  projectFieldDescriptionBoard
  projectFieldDescription
  fieldProject
  projectFieldHealthTimeline
  projectFieldHealth
  projectFieldId
  automationRunHistoryShowProjectIdentifier
  projectFieldInitiatives
  projectFieldIssues
  projectFieldLabels
  projectFieldLeadTimeline
  projectFieldLead
  projectFieldMembersBoard
  projectFieldMembersList
  projectFieldMembersTimeline
  projectFieldMembers
  projectFieldMilestoneTimeline
  projectFieldMilestone
  projectFieldPredictionsTimeline
  projectFieldPredictions
  projectFieldPriority
  projectFieldRelationsTimeline
  projectFieldRelations
  projectFieldRoadmapsBoard
  projectFieldRoadmapsList
  projectFieldRoadmapsTimeline
  projectFieldRoadmaps
  projectFieldRolloutStage
  projectFieldStartDate
  projectFieldStatusTimeline
  projectFieldStatus
  projectFieldTargetDate
  projectFieldTeamsBoard
  projectFieldTeamsList
  projectFieldTeamsTimeline
  projectFieldTeams
  projectFieldDateUpdated
  timelineShowProjectsAside
  reviewFieldOpenedAt
  fieldPullRequests
  reviewFieldQuickToReview
  continuousPipelineReleaseFieldReleaseDate
  scheduledPipelineReleaseFieldReleaseDate
  fieldRelease
  continuousPipelineReleaseFieldReleaseNote
  scheduledPipelineReleaseFieldReleaseNote
  releasePipelineFieldReleases
  reviewFieldGithubTeam
  reviewFieldAvatar
  reviewFieldIdentifier
  reviewFieldRepository
  automationRunHistoryShowDuration
  teamFieldDateCreated
  teamFieldCycle
  teamFieldIdentifier
  teamFieldMembers
  teamFieldMembership
  teamFieldOwner
  teamFieldProjects
  teamFieldDateUpdated
  releasePipelineFieldTeams
  fieldTimeInCurrentStatus
  releasePipelineFieldType
  documentFieldDateUpdated
  continuousPipelineReleaseFieldVersion
  scheduledPipelineReleaseFieldVersion
  showTriageIssues
  showUnreadItemsFirst
  timelineChronologyShowWeekNumbers
}
fragment ViewPreferences on ViewPreferences {
  __typename
  updatedAt
  archivedAt
  createdAt
  type
  viewType
  id
  preferences {
    ...ViewPreferencesValues
  }
}
fragment ViewPreferencesPayload on ViewPreferencesPayload {
  __typename
  lastSyncId
  viewPreferences {
    ...ViewPreferences
  }
  success
}`),hd=new s(`
    mutation createWebhook($input: WebhookCreateInput!) {
  webhookCreate(input: $input) {
    ...WebhookPayload
  }
}
    fragment WebhookPayload on WebhookPayload {
  __typename
  lastSyncId
  webhook {
    id
  }
  success
}`),pd=new s(`
    mutation deleteWebhook($id: String!) {
  webhookDelete(id: $id) {
    ...DeletePayload
  }
}
    fragment DeletePayload on DeletePayload {
  __typename
  entityId
  lastSyncId
  success
}`),md=new s(`
    mutation rotateSecretWebhook($id: String!) {
  webhookRotateSecret(id: $id) {
    ...WebhookRotateSecretPayload
  }
}
    fragment WebhookRotateSecretPayload on WebhookRotateSecretPayload {
  __typename
  lastSyncId
  secret
  success
}`),yd=new s(`
    mutation updateWebhook($id: String!, $input: WebhookUpdateInput!) {
  webhookUpdate(id: $id, input: $input) {
    ...WebhookPayload
  }
}
    fragment WebhookPayload on WebhookPayload {
  __typename
  lastSyncId
  webhook {
    id
  }
  success
}`),vd=new s(`
    mutation archiveWorkflowState($id: String!) {
  workflowStateArchive(id: $id) {
    ...WorkflowStateArchivePayload
  }
}
    fragment WorkflowStateArchivePayload on WorkflowStateArchivePayload {
  __typename
  entity {
    id
  }
  lastSyncId
  success
}`),gd=new s(`
    mutation createWorkflowState($input: WorkflowStateCreateInput!) {
  workflowStateCreate(input: $input) {
    ...WorkflowStatePayload
  }
}
    fragment WorkflowStatePayload on WorkflowStatePayload {
  __typename
  lastSyncId
  workflowState {
    id
  }
  success
}`),_d=new s(`
    mutation updateWorkflowState($id: String!, $input: WorkflowStateUpdateInput!) {
  workflowStateUpdate(id: $id, input: $input) {
    ...WorkflowStatePayload
  }
}
    fragment WorkflowStatePayload on WorkflowStatePayload {
  __typename
  lastSyncId
  workflowState {
    id
  }
  success
}`),r=class{_request;constructor(t){this._request=t}async paginate(t,e){const i=t.bind(this);let d=await i(e);const x=d.nodes;for(;d.pageInfo.hasNextPage;)d=await i({first:50,...e,after:d.pageInfo.endCursor}),x.push(...d.nodes);return x}};function u(t){return{...t,first:t.first??(t.after?50:void 0),last:t.last??(t.before?50:void 0)}}var fd=class extends r{pageInfo;nodes;constructor(t){super(t),this.pageInfo=new f(t,{hasNextPage:!1,hasPreviousPage:!1,__typename:"PageInfo"}),this.nodes=[]}},I=class extends fd{_fetch;constructor(t,e,i,d){super(t),this._fetch=e,this.nodes=i,this.pageInfo=d}_appendNodes(t){this.nodes=t?[...this.nodes??[],...t]:this.nodes}_prependNodes(t){this.nodes=t?[...t,...this.nodes??[]]:this.nodes}_appendPageInfo(t){this.pageInfo&&(this.pageInfo.endCursor=t?.endCursor??this.pageInfo.startCursor,this.pageInfo.hasNextPage=t?.hasNextPage??this.pageInfo.hasNextPage)}_prependPageInfo(t){this.pageInfo&&(this.pageInfo.startCursor=t?.startCursor??this.pageInfo.startCursor,this.pageInfo.hasPreviousPage=t?.hasPreviousPage??this.pageInfo.hasPreviousPage)}async fetchNext(){if(this.pageInfo?.hasNextPage){const t=await this._fetch({after:this.pageInfo?.endCursor});this._appendNodes(t?.nodes),this._appendPageInfo(t?.pageInfo)}return Promise.resolve(this)}async fetchPrevious(){if(this.pageInfo?.hasPreviousPage){const t=await this._fetch({before:this.pageInfo?.startCursor});this._prependNodes(t?.nodes),this._prependPageInfo(t?.pageInfo)}return Promise.resolve(this)}};function n(t){try{return t?new Date(t):void 0}catch{return}}function O(t){try{return t?JSON.parse(t):void 0}catch{return}}var ge=class extends r{constructor(t,e){super(t),this.avatarUrl=e.avatarUrl??void 0,this.id=e.id??void 0,this.name=e.name??void 0,this.subType=e.subType??void 0,this.type=e.type,this.userDisplayName=e.userDisplayName??void 0}avatarUrl;id;name;subType;type;userDisplayName},We=class extends r{_agentSession;_sourceComment;_user;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.ephemeral=e.ephemeral,this.id=e.id,this.signalMetadata=O(e.signalMetadata)??void 0,this.sourceMetadata=O(e.sourceMetadata)??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.signal=e.signal??void 0,this.content=e.content,this._agentSession=e.agentSession,this._sourceComment=e.sourceComment??void 0,this._user=e.user}archivedAt;createdAt;ephemeral;id;signalMetadata;sourceMetadata;updatedAt;signal;content;get agentSession(){return new Te(this._request).fetch(this._agentSession.id)}get agentSessionId(){return this._agentSession?.id}get sourceComment(){return this._sourceComment?.id?new M(this._request).fetch({id:this._sourceComment?.id}):void 0}get sourceCommentId(){return this._sourceComment?.id}get user(){return new y(this._request).fetch(this._user.id)}get userId(){return this._user?.id}create(t){return new Mc(this._request).fetch(t)}},Id=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new We(t,d)),new f(t,i.pageInfo))}},Ad=class extends r{_agentActivity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._agentActivity=e.agentActivity}lastSyncId;success;get agentActivity(){return new Tc(this._request).fetch(this._agentActivity.id)}get agentActivityId(){return this._agentActivity?.id}},wd=class extends r{_appUser;_comment;_creator;_dismissedBy;_issue;_sourceComment;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.context=O(e.context)??{},this.createdAt=n(e.createdAt)??new Date,this.dismissedAt=n(e.dismissedAt)??void 0,this.endedAt=n(e.endedAt)??void 0,this.externalLink=e.externalLink??void 0,this.externalUrls=O(e.externalUrls)??{},this.id=e.id,this.plan=O(e.plan)??void 0,this.slugId=e.slugId,this.sourceMetadata=O(e.sourceMetadata)??void 0,this.startedAt=n(e.startedAt)??void 0,this.summary=e.summary??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url??void 0,this.externalLinks=e.externalLinks.map(i=>new Sd(t,i)),this.status=e.status,this.type=e.type??void 0,this._appUser=e.appUser,this._comment=e.comment??void 0,this._creator=e.creator??void 0,this._dismissedBy=e.dismissedBy??void 0,this._issue=e.issue??void 0,this._sourceComment=e.sourceComment??void 0}archivedAt;context;createdAt;dismissedAt;endedAt;externalLink;externalUrls;id;plan;slugId;sourceMetadata;startedAt;summary;updatedAt;url;externalLinks;status;type;get appUser(){return new y(this._request).fetch(this._appUser.id)}get appUserId(){return this._appUser?.id}get comment(){return this._comment?.id?new M(this._request).fetch({id:this._comment?.id}):void 0}get commentId(){return this._comment?.id}get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get dismissedBy(){return this._dismissedBy?.id?new y(this._request).fetch(this._dismissedBy?.id):void 0}get dismissedById(){return this._dismissedBy?.id}get issue(){return this._issue?.id?new D(this._request).fetch(this._issue?.id):void 0}get issueId(){return this._issue?.id}get sourceComment(){return this._sourceComment?.id?new M(this._request).fetch({id:this._sourceComment?.id}):void 0}get sourceCommentId(){return this._sourceComment?.id}activities(t){return new wh(this._request,this.id,t).fetch(t)}update(t){return new Bc(this._request).fetch(this.id,t)}},Sd=class extends r{constructor(t,e){super(t),this.label=e.label,this.url=e.url}label;url},Pd=class extends r{_agentSession;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._agentSession=e.agentSession}lastSyncId;success;get agentSession(){return new Te(this._request).fetch(this._agentSession.id)}get agentSessionId(){return this._agentSession?.id}},bd=class extends r{_updatedBy;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.updatedAt=n(e.updatedAt)??new Date,this._updatedBy=e.updatedBy??void 0}archivedAt;createdAt;id;updatedAt;get updatedBy(){return this._updatedBy?.id?new y(this._request).fetch(this._updatedBy?.id):void 0}get updatedById(){return this._updatedBy?.id}},He=class extends r{_creator;_externalUserCreator;_issue;_originalIssue;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.bodyData=e.bodyData??void 0,this.createdAt=n(e.createdAt)??new Date,this.groupBySource=e.groupBySource,this.id=e.id,this.metadata=e.metadata,this.source=e.source??void 0,this.sourceType=e.sourceType??void 0,this.subtitle=e.subtitle??void 0,this.title=e.title,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this._creator=e.creator??void 0,this._externalUserCreator=e.externalUserCreator??void 0,this._issue=e.issue,this._originalIssue=e.originalIssue??void 0}archivedAt;bodyData;createdAt;groupBySource;id;metadata;source;sourceType;subtitle;title;updatedAt;url;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get externalUserCreator(){return this._externalUserCreator?.id?new ie(this._request).fetch(this._externalUserCreator?.id):void 0}get externalUserCreatorId(){return this._externalUserCreator?.id}get issue(){return new D(this._request).fetch(this._issue.id)}get issueId(){return this._issue?.id}get originalIssue(){return this._originalIssue?.id?new D(this._request).fetch(this._originalIssue?.id):void 0}get originalIssueId(){return this._originalIssue?.id}create(t){return new kc(this._request).fetch(t)}delete(){return new Nc(this._request).fetch(this.id)}update(t){return new Lc(this._request).fetch(this.id,t)}},ze=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new He(t,d)),new f(t,i.pageInfo))}},Qe=class extends r{_attachment;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._attachment=e.attachment}lastSyncId;success;get attachment(){return new Ee(this._request).fetch(this._attachment.id)}get attachmentId(){return this._attachment?.id}},Je=class extends r{_agentSession;_externalUser;_initiative;_initiativeUpdate;_issue;_parent;_project;_projectUpdate;_resolvingComment;_resolvingUser;_user;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.body=e.body,this.createdAt=n(e.createdAt)??new Date,this.documentContentId=e.documentContentId??void 0,this.editedAt=n(e.editedAt)??void 0,this.id=e.id,this.initiativeId=e.initiativeId??void 0,this.initiativeUpdateId=e.initiativeUpdateId??void 0,this.issueId=e.issueId??void 0,this.parentId=e.parentId??void 0,this.projectId=e.projectId??void 0,this.projectUpdateId=e.projectUpdateId??void 0,this.quotedText=e.quotedText??void 0,this.reactionData=e.reactionData,this.resolvedAt=n(e.resolvedAt)??void 0,this.resolvingCommentId=e.resolvingCommentId??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.botActor=e.botActor?new ge(t,e.botActor):void 0,this.documentContent=e.documentContent?new ee(t,e.documentContent):void 0,this.externalThread=e.externalThread?new vc(t,e.externalThread):void 0,this.reactions=e.reactions.map(i=>new te(t,i)),this.syncedWith=e.syncedWith?e.syncedWith.map(i=>new Ie(t,i)):void 0,this._agentSession=e.agentSession??void 0,this._externalUser=e.externalUser??void 0,this._initiative=e.initiative??void 0,this._initiativeUpdate=e.initiativeUpdate??void 0,this._issue=e.issue??void 0,this._parent=e.parent??void 0,this._project=e.project??void 0,this._projectUpdate=e.projectUpdate??void 0,this._resolvingComment=e.resolvingComment??void 0,this._resolvingUser=e.resolvingUser??void 0,this._user=e.user??void 0}archivedAt;body;createdAt;documentContentId;editedAt;id;initiativeId;initiativeUpdateId;issueId;parentId;projectId;projectUpdateId;quotedText;reactionData;resolvedAt;resolvingCommentId;updatedAt;url;reactions;syncedWith;botActor;documentContent;externalThread;get agentSession(){return this._agentSession?.id?new Te(this._request).fetch(this._agentSession?.id):void 0}get agentSessionId(){return this._agentSession?.id}get externalUser(){return this._externalUser?.id?new ie(this._request).fetch(this._externalUser?.id):void 0}get externalUserId(){return this._externalUser?.id}get initiative(){return this._initiative?.id?new U(this._request).fetch(this._initiative?.id):void 0}get initiativeUpdate(){return this._initiativeUpdate?.id?new W(this._request).fetch(this._initiativeUpdate?.id):void 0}get issue(){return this._issue?.id?new D(this._request).fetch(this._issue?.id):void 0}get parent(){return this._parent?.id?new M(this._request).fetch({id:this._parent?.id}):void 0}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectUpdate(){return this._projectUpdate?.id?new z(this._request).fetch(this._projectUpdate?.id):void 0}get resolvingComment(){return this._resolvingComment?.id?new M(this._request).fetch({id:this._resolvingComment?.id}):void 0}get resolvingUser(){return this._resolvingUser?.id?new y(this._request).fetch(this._resolvingUser?.id):void 0}get resolvingUserId(){return this._resolvingUser?.id}get user(){return this._user?.id?new y(this._request).fetch(this._user?.id):void 0}get userId(){return this._user?.id}children(t){return new Sh(this._request,t).fetch(t)}createdIssues(t){return new Ph(this._request,t).fetch(t)}create(t){return new Oc(this._request).fetch(t)}delete(){return new Gc(this._request).fetch(this.id)}update(t,e){return new Vc(this._request).fetch(this.id,t,e)}},K=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Je(t,d)),new f(t,i.pageInfo))}},Ke=class extends r{_comment;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._comment=e.comment}lastSyncId;success;get comment(){return new M(this._request).fetch({id:this._comment.id})}get commentId(){return this._comment?.id}},Cd=class extends r{_creator;_owner;_team;_updatedBy;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color??void 0,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.feedItemFilterData=e.feedItemFilterData??void 0,this.filterData=e.filterData,this.filters=e.filters,this.icon=e.icon??void 0,this.id=e.id,this.initiativeFilterData=e.initiativeFilterData??void 0,this.modelName=e.modelName,this.name=e.name,this.projectFilterData=e.projectFilterData??void 0,this.shared=e.shared,this.slugId=e.slugId,this.updatedAt=n(e.updatedAt)??new Date,this.organizationViewPreferences=e.organizationViewPreferences?new De(t,e.organizationViewPreferences):void 0,this.userViewPreferences=e.userViewPreferences?new De(t,e.userViewPreferences):void 0,this.viewPreferencesValues=e.viewPreferencesValues?new mi(t,e.viewPreferencesValues):void 0,this._creator=e.creator,this._owner=e.owner,this._team=e.team??void 0,this._updatedBy=e.updatedBy??void 0}archivedAt;color;createdAt;description;feedItemFilterData;filterData;filters;icon;id;initiativeFilterData;modelName;name;projectFilterData;shared;slugId;updatedAt;organizationViewPreferences;userViewPreferences;viewPreferencesValues;get creator(){return new y(this._request).fetch(this._creator.id)}get creatorId(){return this._creator?.id}get organization(){return new F(this._request).fetch()}get owner(){return new y(this._request).fetch(this._owner.id)}get ownerId(){return this._owner?.id}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}get updatedBy(){return this._updatedBy?.id?new y(this._request).fetch(this._updatedBy?.id):void 0}get updatedById(){return this._updatedBy?.id}initiatives(t){return new bh(this._request,this.id,t).fetch(t)}issues(t){return new Ch(this._request,this.id,t).fetch(t)}projects(t){return new $h(this._request,this.id,t).fetch(t)}create(t){return new Wc(this._request).fetch(t)}delete(){return new Hc(this._request).fetch(this.id)}update(t){return new zc(this._request).fetch(this.id,t)}},Ze=class extends r{_customView;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._customView=e.customView}lastSyncId;success;get customView(){return new xe(this._request).fetch(this._customView.id)}get customViewId(){return this._customView?.id}},$d=class extends r{_integration;_owner;_status;_tier;constructor(t,e){super(t),this.approximateNeedCount=e.approximateNeedCount,this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.domains=e.domains,this.externalIds=e.externalIds,this.id=e.id,this.logoUrl=e.logoUrl??void 0,this.mainSourceId=e.mainSourceId??void 0,this.name=e.name,this.revenue=e.revenue??void 0,this.size=e.size??void 0,this.slackChannelId=e.slackChannelId??void 0,this.slugId=e.slugId,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.needs=e.needs.map(i=>new se(t,i)),this._integration=e.integration??void 0,this._owner=e.owner??void 0,this._status=e.status,this._tier=e.tier??void 0}approximateNeedCount;archivedAt;createdAt;domains;externalIds;id;logoUrl;mainSourceId;name;revenue;size;slackChannelId;slugId;updatedAt;url;needs;get integration(){return this._integration?.id?new Re(this._request).fetch(this._integration?.id):void 0}get integrationId(){return this._integration?.id}get owner(){return this._owner?.id?new y(this._request).fetch(this._owner?.id):void 0}get ownerId(){return this._owner?.id}get status(){return new Ai(this._request).fetch(this._status.id)}get statusId(){return this._status?.id}get tier(){return this._tier?.id?new wi(this._request).fetch(this._tier?.id):void 0}get tierId(){return this._tier?.id}create(t){return new Qc(this._request).fetch(t)}delete(){return new Jc(this._request).fetch(this.id)}update(t){return new ou(this._request).fetch(this.id,t)}},se=class extends r{_attachment;_comment;_creator;_customer;_issue;_originalIssue;_project;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.body=e.body??void 0,this.content=e.content??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.priority=e.priority,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url??void 0,this.projectAttachment=e.projectAttachment?new Rt(t,e.projectAttachment):void 0,this._attachment=e.attachment??void 0,this._comment=e.comment??void 0,this._creator=e.creator??void 0,this._customer=e.customer??void 0,this._issue=e.issue??void 0,this._originalIssue=e.originalIssue??void 0,this._project=e.project??void 0}archivedAt;body;content;createdAt;id;priority;updatedAt;url;projectAttachment;get attachment(){return this._attachment?.id?new Ee(this._request).fetch(this._attachment?.id):void 0}get attachmentId(){return this._attachment?.id}get comment(){return this._comment?.id?new M(this._request).fetch({id:this._comment?.id}):void 0}get commentId(){return this._comment?.id}get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get customer(){return this._customer?.id?new qe(this._request).fetch(this._customer?.id):void 0}get customerId(){return this._customer?.id}get issue(){return this._issue?.id?new D(this._request).fetch(this._issue?.id):void 0}get issueId(){return this._issue?.id}get originalIssue(){return this._originalIssue?.id?new D(this._request).fetch(this._originalIssue?.id):void 0}get originalIssueId(){return this._originalIssue?.id}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}archive(){return new Kc(this._request).fetch(this.id)}create(t){return new Zc(this._request).fetch(t)}delete(t){return new Yc(this._request).fetch(this.id,t)}unarchive(){return new Xc(this._request).fetch(this.id)}update(t,e){return new eu(this._request).fetch(this.id,t,e)}},Ye=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new le(this._request).fetch({id:this._entity?.id}):void 0}get entityId(){return this._entity?.id}},_e=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new se(t,d)),new f(t,i.pageInfo))}},jd=class extends r{_need;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._need=e.need}lastSyncId;success;get need(){return new le(this._request).fetch({id:this._need.id})}get needId(){return this._need?.id}},Dd=class extends r{_need;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this.updatedRelatedNeeds=e.updatedRelatedNeeds.map(i=>new se(t,i)),this._need=e.need}lastSyncId;success;updatedRelatedNeeds;get need(){return new le(this._request).fetch({id:this._need.id})}get needId(){return this._need?.id}},Xe=class extends r{_customer;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._customer=e.customer}lastSyncId;success;get customer(){return new qe(this._request).fetch(this._customer.id)}get customerId(){return this._customer?.id}},Td=class extends r{constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.displayName=e.displayName,this.id=e.id,this.name=e.name,this.position=e.position,this.updatedAt=n(e.updatedAt)??new Date,this.type=e.type??void 0}archivedAt;color;createdAt;description;displayName;id;name;position;updatedAt;type;create(t){return new tu(this._request).fetch(t)}delete(){return new iu(this._request).fetch(this.id)}update(t){return new ru(this._request).fetch(this.id,t)}},et=class extends r{_status;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._status=e.status}lastSyncId;success;get status(){return new Ai(this._request).fetch(this._status.id)}get statusId(){return this._status?.id}},Ed=class extends r{constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.displayName=e.displayName,this.id=e.id,this.name=e.name,this.position=e.position,this.updatedAt=n(e.updatedAt)??new Date}archivedAt;color;createdAt;description;displayName;id;name;position;updatedAt;create(t){return new su(this._request).fetch(t)}delete(){return new nu(this._request).fetch(this.id)}update(t){return new au(this._request).fetch(this.id,t)}},tt=class extends r{_tier;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._tier=e.tier}lastSyncId;success;get tier(){return new wi(this._request).fetch(this._tier.id)}get tierId(){return this._tier?.id}},it=class extends r{_inheritedFrom;_team;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.autoArchivedAt=n(e.autoArchivedAt)??void 0,this.completedAt=n(e.completedAt)??void 0,this.completedIssueCountHistory=e.completedIssueCountHistory,this.completedScopeHistory=e.completedScopeHistory,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.endsAt=n(e.endsAt)??new Date,this.id=e.id,this.inProgressScopeHistory=e.inProgressScopeHistory,this.isActive=e.isActive,this.isFuture=e.isFuture,this.isNext=e.isNext,this.isPast=e.isPast,this.isPrevious=e.isPrevious,this.issueCountHistory=e.issueCountHistory,this.name=e.name??void 0,this.number=e.number,this.progress=e.progress,this.scopeHistory=e.scopeHistory,this.startsAt=n(e.startsAt)??new Date,this.updatedAt=n(e.updatedAt)??new Date,this._inheritedFrom=e.inheritedFrom??void 0,this._team=e.team}archivedAt;autoArchivedAt;completedAt;completedIssueCountHistory;completedScopeHistory;createdAt;description;endsAt;id;inProgressScopeHistory;isActive;isFuture;isNext;isPast;isPrevious;issueCountHistory;name;number;progress;scopeHistory;startsAt;updatedAt;get inheritedFrom(){return this._inheritedFrom?.id?new N(this._request).fetch(this._inheritedFrom?.id):void 0}get inheritedFromId(){return this._inheritedFrom?.id}get team(){return new b(this._request).fetch(this._team.id)}get teamId(){return this._team?.id}issues(t){return new jh(this._request,this.id,t).fetch(t)}uncompletedIssuesUponClose(t){return new Dh(this._request,this.id,t).fetch(t)}archive(){return new du(this._request).fetch(this.id)}create(t){return new cu(this._request).fetch(t)}update(t){return new uu(this._request).fetch(this.id,t)}},xd=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new N(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},qd=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new it(t,d)),new f(t,i.pageInfo))}},rt=class extends r{_cycle;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._cycle=e.cycle??void 0}lastSyncId;success;get cycle(){return this._cycle?.id?new N(this._request).fetch(this._cycle?.id):void 0}get cycleId(){return this._cycle?.id}},S=class extends r{constructor(t,e){super(t),this.entityId=e.entityId,this.lastSyncId=e.lastSyncId,this.success=e.success}entityId;lastSyncId;success},st=class extends r{_creator;_initiative;_issue;_lastAppliedTemplate;_owner;_project;_release;_updatedBy;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color??void 0,this.content=e.content??void 0,this.createdAt=n(e.createdAt)??new Date,this.documentContentId=e.documentContentId??void 0,this.hiddenAt=n(e.hiddenAt)??void 0,this.icon=e.icon??void 0,this.id=e.id,this.slugId=e.slugId,this.sortOrder=e.sortOrder,this.title=e.title,this.trashed=e.trashed??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this._creator=e.creator??void 0,this._initiative=e.initiative??void 0,this._issue=e.issue??void 0,this._lastAppliedTemplate=e.lastAppliedTemplate??void 0,this._owner=e.owner??void 0,this._project=e.project??void 0,this._release=e.release??void 0,this._updatedBy=e.updatedBy??void 0}archivedAt;color;content;createdAt;documentContentId;hiddenAt;icon;id;slugId;sortOrder;title;trashed;updatedAt;url;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get initiative(){return this._initiative?.id?new U(this._request).fetch(this._initiative?.id):void 0}get initiativeId(){return this._initiative?.id}get issue(){return this._issue?.id?new D(this._request).fetch(this._issue?.id):void 0}get issueId(){return this._issue?.id}get lastAppliedTemplate(){return this._lastAppliedTemplate?.id?new B(this._request).fetch(this._lastAppliedTemplate?.id):void 0}get lastAppliedTemplateId(){return this._lastAppliedTemplate?.id}get owner(){return this._owner?.id?new y(this._request).fetch(this._owner?.id):void 0}get ownerId(){return this._owner?.id}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}get release(){return this._release?.id?new Q(this._request).fetch(this._release?.id):void 0}get releaseId(){return this._release?.id}get updatedBy(){return this._updatedBy?.id?new y(this._request).fetch(this._updatedBy?.id):void 0}get updatedById(){return this._updatedBy?.id}comments(t){return new Th(this._request,this.id,t).fetch(t)}subscribers(t){return new Eh(this._request,this.id,t).fetch(t)}create(t){return new lu(this._request).fetch(t)}delete(t){return new hu(this._request).fetch(this.id,t)}unarchive(){return new pu(this._request).fetch(this.id)}update(t){return new mu(this._request).fetch(this.id,t)}},nt=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new he(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},ne=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new st(t,d)),new f(t,i.pageInfo))}},ee=class extends r{_document;_initiative;_issue;_project;_projectMilestone;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.content=e.content??void 0,this.contentState=e.contentState??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.restoredAt=n(e.restoredAt)??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.aiPromptRules=e.aiPromptRules?new bd(t,e.aiPromptRules):void 0,this.welcomeMessage=e.welcomeMessage?new $c(t,e.welcomeMessage):void 0,this._document=e.document??void 0,this._initiative=e.initiative??void 0,this._issue=e.issue??void 0,this._project=e.project??void 0,this._projectMilestone=e.projectMilestone??void 0}archivedAt;content;contentState;createdAt;id;restoredAt;updatedAt;aiPromptRules;welcomeMessage;get document(){return this._document?.id?new he(this._request).fetch(this._document?.id):void 0}get documentId(){return this._document?.id}get initiative(){return this._initiative?.id?new U(this._request).fetch(this._initiative?.id):void 0}get initiativeId(){return this._initiative?.id}get issue(){return this._issue?.id?new D(this._request).fetch(this._issue?.id):void 0}get issueId(){return this._issue?.id}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}get projectMilestone(){return this._projectMilestone?.id?new H(this._request).fetch(this._projectMilestone?.id):void 0}get projectMilestoneId(){return this._projectMilestone?.id}},at=class extends r{_document;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._document=e.document}lastSyncId;success;get document(){return new he(this._request).fetch(this._document.id)}get documentId(){return this._document?.id}},Rd=class extends r{_customerNeed;_initiative;_initiativeUpdate;_issue;_parentComment;_project;_projectUpdate;_team;_user;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.bodyData=O(e.bodyData)??{},this.createdAt=n(e.createdAt)??new Date,this.data=e.data??void 0,this.id=e.id,this.isAutogenerated=e.isAutogenerated,this.updatedAt=n(e.updatedAt)??new Date,this.generationMetadata=e.generationMetadata?new Fd(t,e.generationMetadata):void 0,this.updateHealth=e.updateHealth??void 0,this._customerNeed=e.customerNeed??void 0,this._initiative=e.initiative??void 0,this._initiativeUpdate=e.initiativeUpdate??void 0,this._issue=e.issue??void 0,this._parentComment=e.parentComment??void 0,this._project=e.project??void 0,this._projectUpdate=e.projectUpdate??void 0,this._team=e.team??void 0,this._user=e.user}archivedAt;bodyData;createdAt;data;id;isAutogenerated;updatedAt;generationMetadata;updateHealth;get customerNeed(){return this._customerNeed?.id?new le(this._request).fetch({id:this._customerNeed?.id}):void 0}get customerNeedId(){return this._customerNeed?.id}get initiative(){return this._initiative?.id?new U(this._request).fetch(this._initiative?.id):void 0}get initiativeId(){return this._initiative?.id}get initiativeUpdate(){return this._initiativeUpdate?.id?new W(this._request).fetch(this._initiativeUpdate?.id):void 0}get initiativeUpdateId(){return this._initiativeUpdate?.id}get issue(){return this._issue?.id?new D(this._request).fetch(this._issue?.id):void 0}get issueId(){return this._issue?.id}get parentComment(){return this._parentComment?.id?new M(this._request).fetch({id:this._parentComment?.id}):void 0}get parentCommentId(){return this._parentComment?.id}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}get projectUpdate(){return this._projectUpdate?.id?new z(this._request).fetch(this._projectUpdate?.id):void 0}get projectUpdateId(){return this._projectUpdate?.id}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}get user(){return new y(this._request).fetch(this._user.id)}get userId(){return this._user?.id}},Ud=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Rd(t,d)),new f(t,i.pageInfo))}},Fd=class extends r{constructor(t,e){super(t),this.generatedAt=n(e.generatedAt)??new Date,this.generatedContent=e.generatedContent,this.generationCount=e.generationCount}generatedAt;generatedContent;generationCount},ot=class extends r{_creator;_initiative;_project;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.label=e.label,this.sortOrder=e.sortOrder,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this._creator=e.creator??void 0,this._initiative=e.initiative??void 0,this._project=e.project??void 0}archivedAt;createdAt;id;label;sortOrder;updatedAt;url;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get initiative(){return this._initiative?.id?new U(this._request).fetch(this._initiative?.id):void 0}get initiativeId(){return this._initiative?.id}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}create(t){return new yu(this._request).fetch(t)}delete(){return new vu(this._request).fetch(this.id)}update(t){return new gu(this._request).fetch(this.id,t)}},fe=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new ot(t,d)),new f(t,i.pageInfo))}},dt=class extends r{_entityExternalLink;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entityExternalLink=e.entityExternalLink}lastSyncId;success;get entityExternalLink(){return new Ec(this._request).fetch(this._entityExternalLink.id)}get entityExternalLinkId(){return this._entityExternalLink?.id}},Ie=class extends r{constructor(t,e){super(t),this.id=e.id,this.service=e.service,this.metadata=e.metadata??void 0}id;service;metadata},Md=class extends r{constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.avatarUrl=e.avatarUrl??void 0,this.createdAt=n(e.createdAt)??new Date,this.displayName=e.displayName,this.email=e.email??void 0,this.id=e.id,this.lastSeen=n(e.lastSeen)??void 0,this.name=e.name,this.updatedAt=n(e.updatedAt)??new Date}archivedAt;avatarUrl;createdAt;displayName;email;id;lastSeen;name;updatedAt;get organization(){return new F(this._request).fetch()}},ct=class extends r{_customView;_customer;_cycle;_document;_initiative;_issue;_label;_owner;_parent;_predefinedViewTeam;_project;_projectLabel;_projectTeam;_release;_releaseNote;_releasePipeline;_team;_user;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.folderName=e.folderName??void 0,this.id=e.id,this.liveFolderDefinition=e.liveFolderDefinition??void 0,this.liveFolderPreset=e.liveFolderPreset??void 0,this.predefinedViewType=e.predefinedViewType??void 0,this.sortOrder=e.sortOrder,this.type=e.type,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url??void 0,this.workflowDefinition=e.workflowDefinition?new gi(t,e.workflowDefinition):void 0,this.initiativeTab=e.initiativeTab??void 0,this.pipelineTab=e.pipelineTab??void 0,this.projectTab=e.projectTab??void 0,this._customView=e.customView??void 0,this._customer=e.customer??void 0,this._cycle=e.cycle??void 0,this._document=e.document??void 0,this._initiative=e.initiative??void 0,this._issue=e.issue??void 0,this._label=e.label??void 0,this._owner=e.owner,this._parent=e.parent??void 0,this._predefinedViewTeam=e.predefinedViewTeam??void 0,this._project=e.project??void 0,this._projectLabel=e.projectLabel??void 0,this._projectTeam=e.projectTeam??void 0,this._release=e.release??void 0,this._releaseNote=e.releaseNote??void 0,this._releasePipeline=e.releasePipeline??void 0,this._team=e.team??void 0,this._user=e.user??void 0}archivedAt;createdAt;folderName;id;liveFolderDefinition;liveFolderPreset;predefinedViewType;sortOrder;type;updatedAt;url;workflowDefinition;initiativeTab;pipelineTab;projectTab;get customView(){return this._customView?.id?new xe(this._request).fetch(this._customView?.id):void 0}get customViewId(){return this._customView?.id}get customer(){return this._customer?.id?new qe(this._request).fetch(this._customer?.id):void 0}get customerId(){return this._customer?.id}get cycle(){return this._cycle?.id?new N(this._request).fetch(this._cycle?.id):void 0}get cycleId(){return this._cycle?.id}get document(){return this._document?.id?new he(this._request).fetch(this._document?.id):void 0}get documentId(){return this._document?.id}get initiative(){return this._initiative?.id?new U(this._request).fetch(this._initiative?.id):void 0}get initiativeId(){return this._initiative?.id}get issue(){return this._issue?.id?new D(this._request).fetch(this._issue?.id):void 0}get issueId(){return this._issue?.id}get label(){return this._label?.id?new re(this._request).fetch(this._label?.id):void 0}get labelId(){return this._label?.id}get owner(){return new y(this._request).fetch(this._owner.id)}get ownerId(){return this._owner?.id}get parent(){return this._parent?.id?new pe(this._request).fetch(this._parent?.id):void 0}get parentId(){return this._parent?.id}get predefinedViewTeam(){return this._predefinedViewTeam?.id?new b(this._request).fetch(this._predefinedViewTeam?.id):void 0}get predefinedViewTeamId(){return this._predefinedViewTeam?.id}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}get projectLabel(){return this._projectLabel?.id?new ye(this._request).fetch(this._projectLabel?.id):void 0}get projectLabelId(){return this._projectLabel?.id}get projectTeam(){return this._projectTeam?.id?new b(this._request).fetch(this._projectTeam?.id):void 0}get projectTeamId(){return this._projectTeam?.id}get release(){return this._release?.id?new Q(this._request).fetch(this._release?.id):void 0}get releaseId(){return this._release?.id}get releaseNote(){return this._releaseNote?.id?new Fe(this._request).fetch(this._releaseNote?.id):void 0}get releaseNoteId(){return this._releaseNote?.id}get releasePipeline(){return this._releasePipeline?.id?new J(this._request).fetch(this._releasePipeline?.id):void 0}get releasePipelineId(){return this._releasePipeline?.id}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}get user(){return this._user?.id?new y(this._request).fetch(this._user?.id):void 0}get userId(){return this._user?.id}children(t){return new xh(this._request,this.id,t).fetch(t)}create(t){return new _u(this._request).fetch(t)}delete(){return new fu(this._request).fetch(this.id)}update(t){return new Iu(this._request).fetch(this.id,t)}},Bd=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new ct(t,d)),new f(t,i.pageInfo))}},ut=class extends r{_favorite;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._favorite=e.favorite}lastSyncId;success;get favorite(){return new pe(this._request).fetch(this._favorite.id)}get favoriteId(){return this._favorite?.id}},lt=class extends r{_state;_team;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.branchPattern=e.branchPattern??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.updatedAt=n(e.updatedAt)??new Date,this.targetBranch=e.targetBranch?new pt(t,e.targetBranch):void 0,this.event=e.event,this._state=e.state??void 0,this._team=e.team}archivedAt;branchPattern;createdAt;id;updatedAt;targetBranch;event;get state(){return this._state?.id?new E(this._request).fetch(this._state?.id):void 0}get stateId(){return this._state?.id}get team(){return new b(this._request).fetch(this._team.id)}get teamId(){return this._team?.id}create(t){return new Au(this._request).fetch(t)}delete(){return new wu(this._request).fetch(this.id)}update(t){return new Su(this._request).fetch(this.id,t)}},kd=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new lt(t,d)),new f(t,i.pageInfo))}},ht=class extends r{constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this.gitAutomationState=new lt(t,e.gitAutomationState)}lastSyncId;success;gitAutomationState},pt=class extends r{_team;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.branchPattern=e.branchPattern,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.isRegex=e.isRegex,this.updatedAt=n(e.updatedAt)??new Date,this._team=e.team}archivedAt;branchPattern;createdAt;id;isRegex;updatedAt;get team(){return new b(this._request).fetch(this._team.id)}get teamId(){return this._team?.id}create(t){return new Pu(this._request).fetch(t)}delete(){return new bu(this._request).fetch(this.id)}update(t){return new Cu(this._request).fetch(this.id,t)}},mt=class extends r{constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this.targetBranch=new pt(t,e.targetBranch)}lastSyncId;success;targetBranch},yt=class extends r{_creator;_integrationsSettings;_lastUpdate;_leadTeam;_owner;_parentInitiative;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color??void 0,this.completedAt=n(e.completedAt)??void 0,this.content=e.content??void 0,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.healthUpdatedAt=n(e.healthUpdatedAt)??void 0,this.icon=e.icon??void 0,this.id=e.id,this.labelIds=e.labelIds,this.name=e.name,this.priority=e.priority,this.prioritySortOrder=e.prioritySortOrder,this.slugId=e.slugId,this.sortOrder=e.sortOrder,this.startedAt=n(e.startedAt)??void 0,this.targetDate=e.targetDate??void 0,this.trashed=e.trashed??void 0,this.updateReminderFrequency=e.updateReminderFrequency??void 0,this.updateReminderFrequencyInWeeks=e.updateReminderFrequencyInWeeks??void 0,this.updateRemindersHour=e.updateRemindersHour??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.documentContent=e.documentContent?new ee(t,e.documentContent):void 0,this.frequencyResolution=e.frequencyResolution,this.health=e.health??void 0,this.status=e.status,this.targetDateResolution=e.targetDateResolution??void 0,this.updateRemindersDay=e.updateRemindersDay??void 0,this.visibility=e.visibility,this._creator=e.creator??void 0,this._integrationsSettings=e.integrationsSettings??void 0,this._lastUpdate=e.lastUpdate??void 0,this._leadTeam=e.leadTeam??void 0,this._owner=e.owner??void 0,this._parentInitiative=e.parentInitiative??void 0}archivedAt;color;completedAt;content;createdAt;description;healthUpdatedAt;icon;id;labelIds;name;priority;prioritySortOrder;slugId;sortOrder;startedAt;targetDate;trashed;updateReminderFrequency;updateReminderFrequencyInWeeks;updateRemindersHour;updatedAt;url;documentContent;frequencyResolution;health;status;targetDateResolution;updateRemindersDay;visibility;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get integrationsSettings(){return this._integrationsSettings?.id?new me(this._request).fetch(this._integrationsSettings?.id):void 0}get integrationsSettingsId(){return this._integrationsSettings?.id}get lastUpdate(){return this._lastUpdate?.id?new W(this._request).fetch(this._lastUpdate?.id):void 0}get lastUpdateId(){return this._lastUpdate?.id}get leadTeam(){return this._leadTeam?.id?new b(this._request).fetch(this._leadTeam?.id):void 0}get leadTeamId(){return this._leadTeam?.id}get organization(){return new F(this._request).fetch()}get owner(){return this._owner?.id?new y(this._request).fetch(this._owner?.id):void 0}get ownerId(){return this._owner?.id}get parentInitiative(){return this._parentInitiative?.id?new U(this._request).fetch(this._parentInitiative?.id):void 0}get parentInitiativeId(){return this._parentInitiative?.id}documents(t){return new qh(this._request,this.id,t).fetch(t)}history(t){return new Rh(this._request,this.id,t).fetch(t)}initiativeUpdates(t){return new Uh(this._request,this.id,t).fetch(t)}labels(t){return new Fh(this._request,this.id,t).fetch(t)}links(t){return new Mh(this._request,this.id,t).fetch(t)}projects(t){return new Bh(this._request,this.id,t).fetch(t)}subInitiatives(t){return new kh(this._request,this.id,t).fetch(t)}archive(){return new $u(this._request).fetch(this.id)}create(t){return new ju(this._request).fetch(t)}delete(){return new Du(this._request).fetch(this.id)}unarchive(){return new Fu(this._request).fetch(this.id)}update(){return new W(this._request).fetch(this.id)}},vt=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new U(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},ae=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new yt(t,d)),new f(t,i.pageInfo))}},Nd=class extends r{_initiative;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.entries=e.entries,this.id=e.id,this.updatedAt=n(e.updatedAt)??new Date,this._initiative=e.initiative}archivedAt;createdAt;entries;id;updatedAt;get initiative(){return new U(this._request).fetch(this._initiative.id)}get initiativeId(){return this._initiative?.id}},Ld=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Nd(t,d)),new f(t,i.pageInfo))}},gt=class extends r{_creator;_parent;_retiredBy;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.id=e.id,this.isGroup=e.isGroup,this.lastAppliedAt=n(e.lastAppliedAt)??void 0,this.name=e.name,this.updatedAt=n(e.updatedAt)??new Date,this.groupType=e.groupType??void 0,this._creator=e.creator??void 0,this._parent=e.parent??void 0,this._retiredBy=e.retiredBy??void 0}archivedAt;color;createdAt;description;id;isGroup;lastAppliedAt;name;updatedAt;groupType;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get organization(){return new F(this._request).fetch()}get parent(){return this._parent?.id?new Si(this._request).fetch(this._parent?.id):void 0}get parentId(){return this._parent?.id}get retiredBy(){return this._retiredBy?.id?new y(this._request).fetch(this._retiredBy?.id):void 0}get retiredById(){return this._retiredBy?.id}children(t){return new Nh(this._request,this.id,t).fetch(t)}initiatives(t){return new Lh(this._request,this.id,t).fetch(t)}create(t){return new Tu(this._request).fetch(t)}delete(){return new Eu(this._request).fetch(this.id)}update(t){return new xu(this._request).fetch(this.id,t)}},_t=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new gt(t,d)),new f(t,i.pageInfo))}},ft=class extends r{_initiativeLabel;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._initiativeLabel=e.initiativeLabel}lastSyncId;success;get initiativeLabel(){return new Si(this._request).fetch(this._initiativeLabel.id)}get initiativeLabelId(){return this._initiativeLabel?.id}},Od=class extends r{_initiative;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._initiative=e.initiative}lastSyncId;success;get initiative(){return new U(this._request).fetch(this._initiative.id)}get initiativeId(){return this._initiative?.id}},It=class extends r{_initiative;_project;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.sortOrder=e.sortOrder,this.updatedAt=n(e.updatedAt)??new Date,this._initiative=e.initiative,this._project=e.project}archivedAt;createdAt;id;sortOrder;updatedAt;get initiative(){return new U(this._request).fetch(this._initiative.id)}get initiativeId(){return this._initiative?.id}get project(){return new $(this._request).fetch(this._project.id)}get projectId(){return this._project?.id}create(t){return new qu(this._request).fetch(t)}delete(){return new Ru(this._request).fetch(this.id)}update(t){return new Uu(this._request).fetch(this.id,t)}},Gd=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new It(t,d)),new f(t,i.pageInfo))}},At=class extends r{_initiativeToProject;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._initiativeToProject=e.initiativeToProject}lastSyncId;success;get initiativeToProject(){return new xc(this._request).fetch(this._initiativeToProject.id)}get initiativeToProjectId(){return this._initiativeToProject?.id}},wt=class extends r{_initiative;_user;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.body=e.body,this.commentCount=e.commentCount,this.createdAt=n(e.createdAt)??new Date,this.diff=e.diff??void 0,this.diffMarkdown=e.diffMarkdown??void 0,this.editedAt=n(e.editedAt)??void 0,this.id=e.id,this.isDiffHidden=e.isDiffHidden,this.isStale=e.isStale,this.reactionData=e.reactionData,this.slugId=e.slugId,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.reactions=e.reactions.map(i=>new te(t,i)),this.health=e.health,this._initiative=e.initiative,this._user=e.user}archivedAt;body;commentCount;createdAt;diff;diffMarkdown;editedAt;id;isDiffHidden;isStale;reactionData;slugId;updatedAt;url;reactions;health;get initiative(){return new U(this._request).fetch(this._initiative.id)}get initiativeId(){return this._initiative?.id}get user(){return new y(this._request).fetch(this._user.id)}get userId(){return this._user?.id}comments(t){return new Oh(this._request,this.id,t).fetch(t)}archive(){return new Mu(this._request).fetch(this.id)}create(t){return new Bu(this._request).fetch(t)}unarchive(){return new ku(this._request).fetch(this.id)}update(t){return new Nu(this._request).fetch(this.id,t)}},St=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new W(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},Vd=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new wt(t,d)),new f(t,i.pageInfo))}},Pt=class extends r{_initiativeUpdate;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._initiativeUpdate=e.initiativeUpdate}lastSyncId;success;get initiativeUpdate(){return new W(this._request).fetch(this._initiativeUpdate.id)}get initiativeUpdateId(){return this._initiativeUpdate?.id}},bt=class extends r{_creator;_team;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.service=e.service,this.updatedAt=n(e.updatedAt)??new Date,this._creator=e.creator,this._team=e.team??void 0}archivedAt;createdAt;id;service;updatedAt;get creator(){return new y(this._request).fetch(this._creator.id)}get creatorId(){return this._creator?.id}get organization(){return new F(this._request).fetch()}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}archive(){return new Lu(this._request).fetch(this.id)}delete(t){return new Ou(this._request).fetch(this.id,t)}},Wd=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new bt(t,d)),new f(t,i.pageInfo))}},Hd=class extends r{_initiative;_project;_team;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.microsoftTeamsProjectUpdateCreated=e.microsoftTeamsProjectUpdateCreated??void 0,this.slackInitiativeCommentCreated=e.slackInitiativeCommentCreated??void 0,this.slackInitiativeUpdateCreated=e.slackInitiativeUpdateCreated??void 0,this.slackIssueAddedToTriage=e.slackIssueAddedToTriage??void 0,this.slackIssueAddedToView=e.slackIssueAddedToView??void 0,this.slackIssueCreated=e.slackIssueCreated??void 0,this.slackIssueNewComment=e.slackIssueNewComment??void 0,this.slackIssueSlaBreached=e.slackIssueSlaBreached??void 0,this.slackIssueSlaHighRisk=e.slackIssueSlaHighRisk??void 0,this.slackIssueStatusChangedAll=e.slackIssueStatusChangedAll??void 0,this.slackIssueStatusChangedDone=e.slackIssueStatusChangedDone??void 0,this.slackProjectCommentCreated=e.slackProjectCommentCreated??void 0,this.slackProjectUpdateCreated=e.slackProjectUpdateCreated??void 0,this.slackProjectUpdateCreatedToTeam=e.slackProjectUpdateCreatedToTeam??void 0,this.slackProjectUpdateCreatedToWorkspace=e.slackProjectUpdateCreatedToWorkspace??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.contextViewType=e.contextViewType??void 0,this._initiative=e.initiative??void 0,this._project=e.project??void 0,this._team=e.team??void 0}archivedAt;createdAt;id;microsoftTeamsProjectUpdateCreated;slackInitiativeCommentCreated;slackInitiativeUpdateCreated;slackIssueAddedToTriage;slackIssueAddedToView;slackIssueCreated;slackIssueNewComment;slackIssueSlaBreached;slackIssueSlaHighRisk;slackIssueStatusChangedAll;slackIssueStatusChangedDone;slackProjectCommentCreated;slackProjectUpdateCreated;slackProjectUpdateCreatedToTeam;slackProjectUpdateCreatedToWorkspace;updatedAt;contextViewType;get initiative(){return this._initiative?.id?new U(this._request).fetch(this._initiative?.id):void 0}get initiativeId(){return this._initiative?.id}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}create(t){return new Gu(this._request).fetch(t)}update(t){return new Vu(this._request).fetch(this.id,t)}},Ct=class extends r{_integrationsSettings;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._integrationsSettings=e.integrationsSettings}lastSyncId;success;get integrationsSettings(){return new me(this._request).fetch(this._integrationsSettings.id)}get integrationsSettingsId(){return this._integrationsSettings?.id}},$t=class extends r{_asksExternalUserRequester;_asksRequester;_assignee;_creator;_cycle;_delegate;_externalUserCreator;_favorite;_lastAppliedTemplate;_parent;_project;_projectMilestone;_recurringIssueTemplate;_snoozedBy;_sourceComment;_state;_team;constructor(t,e){super(t),this.addedToCycleAt=n(e.addedToCycleAt)??void 0,this.addedToProjectAt=n(e.addedToProjectAt)??void 0,this.addedToTeamAt=n(e.addedToTeamAt)??void 0,this.archivedAt=n(e.archivedAt)??void 0,this.autoArchivedAt=n(e.autoArchivedAt)??void 0,this.autoClosedAt=n(e.autoClosedAt)??void 0,this.boardOrder=e.boardOrder,this.branchName=e.branchName,this.canceledAt=n(e.canceledAt)??void 0,this.completedAt=n(e.completedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.customerTicketCount=e.customerTicketCount,this.description=e.description??void 0,this.dueDate=e.dueDate??void 0,this.estimate=e.estimate??void 0,this.id=e.id,this.identifier=e.identifier,this.inheritsSharedAccess=e.inheritsSharedAccess,this.labelIds=e.labelIds,this.number=e.number,this.previousIdentifiers=e.previousIdentifiers,this.priority=e.priority,this.priorityLabel=e.priorityLabel,this.prioritySortOrder=e.prioritySortOrder,this.reactionData=e.reactionData,this.slaBreachesAt=n(e.slaBreachesAt)??void 0,this.slaHighRiskAt=n(e.slaHighRiskAt)??void 0,this.slaMediumRiskAt=n(e.slaMediumRiskAt)??void 0,this.slaStartedAt=n(e.slaStartedAt)??void 0,this.slaType=e.slaType??void 0,this.snoozedUntilAt=n(e.snoozedUntilAt)??void 0,this.sortOrder=e.sortOrder,this.startedAt=n(e.startedAt)??void 0,this.startedTriageAt=n(e.startedTriageAt)??void 0,this.subIssueSortOrder=e.subIssueSortOrder??void 0,this.title=e.title,this.trashed=e.trashed??void 0,this.triagedAt=n(e.triagedAt)??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.botActor=e.botActor?new ge(t,e.botActor):void 0,this.sharedAccess=new Yd(t,e.sharedAccess),this.reactions=e.reactions.map(i=>new te(t,i)),this.syncedWith=e.syncedWith?e.syncedWith.map(i=>new Ie(t,i)):void 0,this.integrationSourceType=e.integrationSourceType??void 0,this._asksExternalUserRequester=e.asksExternalUserRequester??void 0,this._asksRequester=e.asksRequester??void 0,this._assignee=e.assignee??void 0,this._creator=e.creator??void 0,this._cycle=e.cycle??void 0,this._delegate=e.delegate??void 0,this._externalUserCreator=e.externalUserCreator??void 0,this._favorite=e.favorite??void 0,this._lastAppliedTemplate=e.lastAppliedTemplate??void 0,this._parent=e.parent??void 0,this._project=e.project??void 0,this._projectMilestone=e.projectMilestone??void 0,this._recurringIssueTemplate=e.recurringIssueTemplate??void 0,this._snoozedBy=e.snoozedBy??void 0,this._sourceComment=e.sourceComment??void 0,this._state=e.state,this._team=e.team}addedToCycleAt;addedToProjectAt;addedToTeamAt;archivedAt;autoArchivedAt;autoClosedAt;boardOrder;branchName;canceledAt;completedAt;createdAt;customerTicketCount;description;dueDate;estimate;id;identifier;inheritsSharedAccess;labelIds;number;previousIdentifiers;priority;priorityLabel;prioritySortOrder;reactionData;slaBreachesAt;slaHighRiskAt;slaMediumRiskAt;slaStartedAt;slaType;snoozedUntilAt;sortOrder;startedAt;startedTriageAt;subIssueSortOrder;title;trashed;triagedAt;updatedAt;url;reactions;syncedWith;botActor;sharedAccess;integrationSourceType;get asksExternalUserRequester(){return this._asksExternalUserRequester?.id?new ie(this._request).fetch(this._asksExternalUserRequester?.id):void 0}get asksExternalUserRequesterId(){return this._asksExternalUserRequester?.id}get asksRequester(){return this._asksRequester?.id?new y(this._request).fetch(this._asksRequester?.id):void 0}get asksRequesterId(){return this._asksRequester?.id}get assignee(){return this._assignee?.id?new y(this._request).fetch(this._assignee?.id):void 0}get assigneeId(){return this._assignee?.id}get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get cycle(){return this._cycle?.id?new N(this._request).fetch(this._cycle?.id):void 0}get cycleId(){return this._cycle?.id}get delegate(){return this._delegate?.id?new y(this._request).fetch(this._delegate?.id):void 0}get delegateId(){return this._delegate?.id}get externalUserCreator(){return this._externalUserCreator?.id?new ie(this._request).fetch(this._externalUserCreator?.id):void 0}get externalUserCreatorId(){return this._externalUserCreator?.id}get favorite(){return this._favorite?.id?new pe(this._request).fetch(this._favorite?.id):void 0}get favoriteId(){return this._favorite?.id}get lastAppliedTemplate(){return this._lastAppliedTemplate?.id?new B(this._request).fetch(this._lastAppliedTemplate?.id):void 0}get lastAppliedTemplateId(){return this._lastAppliedTemplate?.id}get parent(){return this._parent?.id?new D(this._request).fetch(this._parent?.id):void 0}get parentId(){return this._parent?.id}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}get projectMilestone(){return this._projectMilestone?.id?new H(this._request).fetch(this._projectMilestone?.id):void 0}get projectMilestoneId(){return this._projectMilestone?.id}get recurringIssueTemplate(){return this._recurringIssueTemplate?.id?new B(this._request).fetch(this._recurringIssueTemplate?.id):void 0}get recurringIssueTemplateId(){return this._recurringIssueTemplate?.id}get snoozedBy(){return this._snoozedBy?.id?new y(this._request).fetch(this._snoozedBy?.id):void 0}get snoozedById(){return this._snoozedBy?.id}get sourceComment(){return this._sourceComment?.id?new M(this._request).fetch({id:this._sourceComment?.id}):void 0}get sourceCommentId(){return this._sourceComment?.id}get state(){return new E(this._request).fetch(this._state.id)}get stateId(){return this._state?.id}get team(){return new b(this._request).fetch(this._team.id)}get teamId(){return this._team?.id}attachments(t){return new Gh(this._request,this.id,t).fetch(t)}children(t){return new Vh(this._request,this.id,t).fetch(t)}comments(t){return new Wh(this._request,this.id,t).fetch(t)}documents(t){return new Hh(this._request,this.id,t).fetch(t)}formerAttachments(t){return new zh(this._request,this.id,t).fetch(t)}formerNeeds(t){return new Qh(this._request,this.id,t).fetch(t)}history(t){return new Jh(this._request,this.id,t).fetch(t)}inverseRelations(t){return new Kh(this._request,this.id,t).fetch(t)}labels(t){return new Zh(this._request,this.id,t).fetch(t)}needs(t){return new Yh(this._request,this.id,t).fetch(t)}relations(t){return new Xh(this._request,this.id,t).fetch(t)}releases(t){return new ep(this._request,this.id,t).fetch(t)}stateHistory(t){return new tp(this._request,this.id,t).fetch(t)}subscribers(t){return new ip(this._request,this.id,t).fetch(t)}archive(t){return new Wu(this._request).fetch(this.id,t)}create(t){return new Hu(this._request).fetch(t)}delete(t){return new zu(this._request).fetch(this.id,t)}unarchive(){return new il(this._request).fetch(this.id)}update(t){return new rl(this._request).fetch(this.id,t)}},Ae=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new D(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},R=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new $t(t,d)),new f(t,i.pageInfo))}},zd=class extends r{_actor;_attachment;_fromAssignee;_fromCycle;_fromDelegate;_fromParent;_fromProject;_fromProjectMilestone;_fromState;_fromTeam;_issue;_toAssignee;_toConvertedProject;_toCycle;_toDelegate;_toParent;_toProject;_toProjectMilestone;_toState;_toTeam;_triageResponsibilityTeam;constructor(t,e){super(t),this.actorId=e.actorId??void 0,this.addedLabelIds=e.addedLabelIds??void 0,this.addedToReleaseIds=e.addedToReleaseIds??void 0,this.archived=e.archived??void 0,this.archivedAt=n(e.archivedAt)??void 0,this.attachmentId=e.attachmentId??void 0,this.autoArchived=e.autoArchived??void 0,this.autoClosed=e.autoClosed??void 0,this.createdAt=n(e.createdAt)??new Date,this.customerNeedId=e.customerNeedId??void 0,this.fromAssigneeId=e.fromAssigneeId??void 0,this.fromCycleId=e.fromCycleId??void 0,this.fromDueDate=e.fromDueDate??void 0,this.fromEstimate=e.fromEstimate??void 0,this.fromParentId=e.fromParentId??void 0,this.fromPriority=e.fromPriority??void 0,this.fromProjectId=e.fromProjectId??void 0,this.fromSlaBreached=e.fromSlaBreached??void 0,this.fromSlaBreachesAt=n(e.fromSlaBreachesAt)??void 0,this.fromSlaStartedAt=n(e.fromSlaStartedAt)??void 0,this.fromSlaType=e.fromSlaType??void 0,this.fromStateId=e.fromStateId??void 0,this.fromTeamId=e.fromTeamId??void 0,this.fromTitle=e.fromTitle??void 0,this.id=e.id,this.removedFromReleaseIds=e.removedFromReleaseIds??void 0,this.removedLabelIds=e.removedLabelIds??void 0,this.toAssigneeId=e.toAssigneeId??void 0,this.toConvertedProjectId=e.toConvertedProjectId??void 0,this.toCycleId=e.toCycleId??void 0,this.toDueDate=e.toDueDate??void 0,this.toEstimate=e.toEstimate??void 0,this.toParentId=e.toParentId??void 0,this.toPriority=e.toPriority??void 0,this.toProjectId=e.toProjectId??void 0,this.toSlaBreached=e.toSlaBreached??void 0,this.toSlaBreachesAt=n(e.toSlaBreachesAt)??void 0,this.toSlaStartedAt=n(e.toSlaStartedAt)??void 0,this.toSlaType=e.toSlaType??void 0,this.toStateId=e.toStateId??void 0,this.toTeamId=e.toTeamId??void 0,this.toTitle=e.toTitle??void 0,this.trashed=e.trashed??void 0,this.triageResponsibilityAutoAssigned=e.triageResponsibilityAutoAssigned??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.updatedDescription=e.updatedDescription??void 0,this.botActor=e.botActor?new ge(t,e.botActor):void 0,this.issueImport=e.issueImport?new we(t,e.issueImport):void 0,this.actors=e.actors?e.actors.map(i=>new Z(t,i)):void 0,this.addedLabels=e.addedLabels?e.addedLabels.map(i=>new oe(t,i)):void 0,this.descriptionUpdatedBy=e.descriptionUpdatedBy?e.descriptionUpdatedBy.map(i=>new Z(t,i)):void 0,this.relationChanges=e.relationChanges?e.relationChanges.map(i=>new Zd(t,i)):void 0,this.removedLabels=e.removedLabels?e.removedLabels.map(i=>new oe(t,i)):void 0,this.triageResponsibilityNotifiedUsers=e.triageResponsibilityNotifiedUsers?e.triageResponsibilityNotifiedUsers.map(i=>new Z(t,i)):void 0,this._actor=e.actor??void 0,this._attachment=e.attachment??void 0,this._fromAssignee=e.fromAssignee??void 0,this._fromCycle=e.fromCycle??void 0,this._fromDelegate=e.fromDelegate??void 0,this._fromParent=e.fromParent??void 0,this._fromProject=e.fromProject??void 0,this._fromProjectMilestone=e.fromProjectMilestone??void 0,this._fromState=e.fromState??void 0,this._fromTeam=e.fromTeam??void 0,this._issue=e.issue,this._toAssignee=e.toAssignee??void 0,this._toConvertedProject=e.toConvertedProject??void 0,this._toCycle=e.toCycle??void 0,this._toDelegate=e.toDelegate??void 0,this._toParent=e.toParent??void 0,this._toProject=e.toProject??void 0,this._toProjectMilestone=e.toProjectMilestone??void 0,this._toState=e.toState??void 0,this._toTeam=e.toTeam??void 0,this._triageResponsibilityTeam=e.triageResponsibilityTeam??void 0}actorId;addedLabelIds;addedToReleaseIds;archived;archivedAt;attachmentId;autoArchived;autoClosed;createdAt;customerNeedId;fromAssigneeId;fromCycleId;fromDueDate;fromEstimate;fromParentId;fromPriority;fromProjectId;fromSlaBreached;fromSlaBreachesAt;fromSlaStartedAt;fromSlaType;fromStateId;fromTeamId;fromTitle;id;removedFromReleaseIds;removedLabelIds;toAssigneeId;toConvertedProjectId;toCycleId;toDueDate;toEstimate;toParentId;toPriority;toProjectId;toSlaBreached;toSlaBreachesAt;toSlaStartedAt;toSlaType;toStateId;toTeamId;toTitle;trashed;triageResponsibilityAutoAssigned;updatedAt;updatedDescription;actors;addedLabels;descriptionUpdatedBy;relationChanges;removedLabels;triageResponsibilityNotifiedUsers;botActor;issueImport;get actor(){return this._actor?.id?new y(this._request).fetch(this._actor?.id):void 0}get addedToReleases(){return new Me(this._request).fetch()}get attachment(){return this._attachment?.id?new Ee(this._request).fetch(this._attachment?.id):void 0}get fromAssignee(){return this._fromAssignee?.id?new y(this._request).fetch(this._fromAssignee?.id):void 0}get fromCycle(){return this._fromCycle?.id?new N(this._request).fetch(this._fromCycle?.id):void 0}get fromDelegate(){return this._fromDelegate?.id?new y(this._request).fetch(this._fromDelegate?.id):void 0}get fromDelegateId(){return this._fromDelegate?.id}get fromParent(){return this._fromParent?.id?new D(this._request).fetch(this._fromParent?.id):void 0}get fromProject(){return this._fromProject?.id?new $(this._request).fetch(this._fromProject?.id):void 0}get fromProjectMilestone(){return this._fromProjectMilestone?.id?new H(this._request).fetch(this._fromProjectMilestone?.id):void 0}get fromProjectMilestoneId(){return this._fromProjectMilestone?.id}get fromState(){return this._fromState?.id?new E(this._request).fetch(this._fromState?.id):void 0}get fromTeam(){return this._fromTeam?.id?new b(this._request).fetch(this._fromTeam?.id):void 0}get issue(){return new D(this._request).fetch(this._issue.id)}get issueId(){return this._issue?.id}get removedFromReleases(){return new Me(this._request).fetch()}get toAssignee(){return this._toAssignee?.id?new y(this._request).fetch(this._toAssignee?.id):void 0}get toConvertedProject(){return this._toConvertedProject?.id?new $(this._request).fetch(this._toConvertedProject?.id):void 0}get toCycle(){return this._toCycle?.id?new N(this._request).fetch(this._toCycle?.id):void 0}get toDelegate(){return this._toDelegate?.id?new y(this._request).fetch(this._toDelegate?.id):void 0}get toDelegateId(){return this._toDelegate?.id}get toParent(){return this._toParent?.id?new D(this._request).fetch(this._toParent?.id):void 0}get toProject(){return this._toProject?.id?new $(this._request).fetch(this._toProject?.id):void 0}get toProjectMilestone(){return this._toProjectMilestone?.id?new H(this._request).fetch(this._toProjectMilestone?.id):void 0}get toProjectMilestoneId(){return this._toProjectMilestone?.id}get toState(){return this._toState?.id?new E(this._request).fetch(this._toState?.id):void 0}get toTeam(){return this._toTeam?.id?new b(this._request).fetch(this._toTeam?.id):void 0}get triageResponsibilityTeam(){return this._triageResponsibilityTeam?.id?new b(this._request).fetch(this._triageResponsibilityTeam?.id):void 0}get triageResponsibilityTeamId(){return this._triageResponsibilityTeam?.id}},Qd=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new zd(t,d)),new f(t,i.pageInfo))}},we=class extends r{constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.creatorId=e.creatorId??void 0,this.csvFileUrl=e.csvFileUrl??void 0,this.displayName=e.displayName,this.error=e.error??void 0,this.errorMetadata=e.errorMetadata??void 0,this.id=e.id,this.mapping=e.mapping??void 0,this.progress=e.progress??void 0,this.service=e.service,this.serviceMetadata=e.serviceMetadata??void 0,this.status=e.status,this.teamName=e.teamName??void 0,this.updatedAt=n(e.updatedAt)??new Date}archivedAt;createdAt;creatorId;csvFileUrl;displayName;error;errorMetadata;id;mapping;progress;service;serviceMetadata;status;teamName;updatedAt;delete(t){return new Qu(this._request).fetch(t)}update(t){return new Ju(this._request).fetch(this.id,t)}},Jd=class extends r{constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this.issueImport=e.issueImport?new we(t,e.issueImport):void 0}lastSyncId;success;issueImport},Kd=class extends r{constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this.issueImport=e.issueImport?new we(t,e.issueImport):void 0}lastSyncId;success;issueImport},oe=class extends r{_creator;_inheritedFrom;_parent;_retiredBy;_team;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.id=e.id,this.isGroup=e.isGroup,this.lastAppliedAt=n(e.lastAppliedAt)??void 0,this.name=e.name,this.updatedAt=n(e.updatedAt)??new Date,this.groupType=e.groupType??void 0,this._creator=e.creator??void 0,this._inheritedFrom=e.inheritedFrom??void 0,this._parent=e.parent??void 0,this._retiredBy=e.retiredBy??void 0,this._team=e.team??void 0}archivedAt;color;createdAt;description;id;isGroup;lastAppliedAt;name;updatedAt;groupType;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get inheritedFrom(){return this._inheritedFrom?.id?new re(this._request).fetch(this._inheritedFrom?.id):void 0}get inheritedFromId(){return this._inheritedFrom?.id}get organization(){return new F(this._request).fetch()}get parent(){return this._parent?.id?new re(this._request).fetch(this._parent?.id):void 0}get parentId(){return this._parent?.id}get retiredBy(){return this._retiredBy?.id?new y(this._request).fetch(this._retiredBy?.id):void 0}get retiredById(){return this._retiredBy?.id}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}children(t){return new rp(this._request,this.id,t).fetch(t)}issues(t){return new sp(this._request,this.id,t).fetch(t)}create(t,e){return new Ku(this._request).fetch(t,e)}delete(){return new Zu(this._request).fetch(this.id)}update(t,e){return new Yu(this._request).fetch(this.id,t,e)}},de=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new oe(t,d)),new f(t,i.pageInfo))}},jt=class extends r{_issueLabel;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._issueLabel=e.issueLabel}lastSyncId;success;get issueLabel(){return new re(this._request).fetch(this._issueLabel.id)}get issueLabelId(){return this._issueLabel?.id}},Dt=class extends r{_issue;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._issue=e.issue??void 0}lastSyncId;success;get issue(){return this._issue?.id?new D(this._request).fetch(this._issue?.id):void 0}get issueId(){return this._issue?.id}},Tt=class extends r{_issue;_relatedIssue;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.type=e.type,this.updatedAt=n(e.updatedAt)??new Date,this._issue=e.issue,this._relatedIssue=e.relatedIssue}archivedAt;createdAt;id;type;updatedAt;get issue(){return new D(this._request).fetch(this._issue.id)}get issueId(){return this._issue?.id}get relatedIssue(){return new D(this._request).fetch(this._relatedIssue.id)}get relatedIssueId(){return this._relatedIssue?.id}create(t,e){return new Xu(this._request).fetch(t,e)}delete(){return new el(this._request).fetch(this.id)}update(t){return new tl(this._request).fetch(this.id,t)}},Et=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Tt(t,d)),new f(t,i.pageInfo))}},Zd=class extends r{constructor(t,e){super(t),this.identifier=e.identifier,this.type=e.type}identifier;type},xt=class extends r{_issueRelation;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._issueRelation=e.issueRelation}lastSyncId;success;get issueRelation(){return new qc(this._request).fetch(this._issueRelation.id)}get issueRelationId(){return this._issueRelation?.id}},Yd=class extends r{constructor(t,e){super(t),this.isShared=e.isShared,this.sharedWithCount=e.sharedWithCount,this.viewerHasOnlySharedAccess=e.viewerHasOnlySharedAccess,this.disallowedIssueFields=e.disallowedIssueFields,this.sharedWithUsers=e.sharedWithUsers.map(i=>new Z(t,i))}isShared;sharedWithCount;viewerHasOnlySharedAccess;disallowedIssueFields;sharedWithUsers},Xd=class extends r{_state;constructor(t,e){super(t),this.endedAt=n(e.endedAt)??void 0,this.id=e.id,this.startedAt=n(e.startedAt)??new Date,this.stateId=e.stateId,this._state=e.state??void 0}endedAt;id;startedAt;stateId;get state(){return this._state?.id?new E(this._request).fetch(this._state?.id):void 0}},ec=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Xd(t,d)),new f(t,i.pageInfo))}},tc=class extends r{_slackProjectChannelIntegration;constructor(t,e){super(t),this.aiDiscussionSummariesEnabled=e.aiDiscussionSummariesEnabled,this.aiThreadSummariesEnabled=e.aiThreadSummariesEnabled,this.allowMembersToInvite=e.allowMembersToInvite??void 0,this.allowedAuthServices=e.allowedAuthServices,this.allowedFileUploadContentTypes=e.allowedFileUploadContentTypes??void 0,this.archivedAt=n(e.archivedAt)??void 0,this.authSettings=e.authSettings,this.createdAt=n(e.createdAt)??new Date,this.createdIssueCount=e.createdIssueCount,this.customerCount=e.customerCount,this.customersConfiguration=e.customersConfiguration,this.customersEnabled=e.customersEnabled,this.defaultHomeView=e.defaultHomeView??void 0,this.defaultHomeViewTargetId=e.defaultHomeViewTargetId??void 0,this.deletionRequestedAt=n(e.deletionRequestedAt)??void 0,this.feedEnabled=e.feedEnabled,this.fiscalYearStartMonth=e.fiscalYearStartMonth,this.gitBranchFormat=e.gitBranchFormat??void 0,this.gitLinkbackDescriptionsEnabled=e.gitLinkbackDescriptionsEnabled,this.gitLinkbackMessagesEnabled=e.gitLinkbackMessagesEnabled,this.gitPublicLinkbackMessagesEnabled=e.gitPublicLinkbackMessagesEnabled,this.hideNonPrimaryOrganizations=e.hideNonPrimaryOrganizations,this.hipaaComplianceEnabled=e.hipaaComplianceEnabled,this.id=e.id,this.initiativeUpdateReminderFrequencyInWeeks=e.initiativeUpdateReminderFrequencyInWeeks??void 0,this.initiativeUpdateRemindersHour=e.initiativeUpdateRemindersHour,this.logoUrl=e.logoUrl??void 0,this.name=e.name,this.periodUploadVolume=e.periodUploadVolume,this.previousUrlKeys=e.previousUrlKeys,this.projectUpdateReminderFrequencyInWeeks=e.projectUpdateReminderFrequencyInWeeks??void 0,this.projectUpdateRemindersHour=e.projectUpdateRemindersHour,this.pullRequestIssueMode=e.pullRequestIssueMode,this.pullRequestTourEnabled=e.pullRequestTourEnabled,this.releasesEnabled=e.releasesEnabled,this.restrictLabelManagementToAdmins=e.restrictLabelManagementToAdmins??void 0,this.restrictTeamCreationToAdmins=e.restrictTeamCreationToAdmins??void 0,this.roadmapEnabled=e.roadmapEnabled,this.samlEnabled=e.samlEnabled,this.scimEnabled=e.scimEnabled,this.securitySettings=e.securitySettings,this.slackProjectChannelPrefix=e.slackProjectChannelPrefix,this.suggestedBranchNameEnabled=e.suggestedBranchNameEnabled,this.trialEndsAt=n(e.trialEndsAt)??void 0,this.trialStartsAt=n(e.trialStartsAt)??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.urlKey=e.urlKey,this.userCount=e.userCount,this.subscription=e.subscription?new sc(t,e.subscription):void 0,this.projectStatuses=e.projectStatuses.map(i=>new Ot(t,i)),this.defaultFeedSummarySchedule=e.defaultFeedSummarySchedule??void 0,this.initiativeUpdateRemindersDay=e.initiativeUpdateRemindersDay,this.projectUpdateRemindersDay=e.projectUpdateRemindersDay,this.projectUpdatesReminderFrequency=e.projectUpdatesReminderFrequency,this.releaseChannel=e.releaseChannel,this.slaDayCount=e.slaDayCount,this._slackProjectChannelIntegration=e.slackProjectChannelIntegration??void 0}aiDiscussionSummariesEnabled;aiThreadSummariesEnabled;allowMembersToInvite;allowedAuthServices;allowedFileUploadContentTypes;archivedAt;authSettings;createdAt;createdIssueCount;customerCount;customersConfiguration;customersEnabled;defaultHomeView;defaultHomeViewTargetId;deletionRequestedAt;feedEnabled;fiscalYearStartMonth;gitBranchFormat;gitLinkbackDescriptionsEnabled;gitLinkbackMessagesEnabled;gitPublicLinkbackMessagesEnabled;hideNonPrimaryOrganizations;hipaaComplianceEnabled;id;initiativeUpdateReminderFrequencyInWeeks;initiativeUpdateRemindersHour;logoUrl;name;periodUploadVolume;previousUrlKeys;projectUpdateReminderFrequencyInWeeks;projectUpdateRemindersHour;pullRequestIssueMode;pullRequestTourEnabled;releasesEnabled;restrictLabelManagementToAdmins;restrictTeamCreationToAdmins;roadmapEnabled;samlEnabled;scimEnabled;securitySettings;slackProjectChannelPrefix;suggestedBranchNameEnabled;trialEndsAt;trialStartsAt;updatedAt;urlKey;userCount;projectStatuses;subscription;defaultFeedSummarySchedule;initiativeUpdateRemindersDay;projectUpdateRemindersDay;projectUpdatesReminderFrequency;releaseChannel;slaDayCount;get slackProjectChannelIntegration(){return this._slackProjectChannelIntegration?.id?new Re(this._request).fetch(this._slackProjectChannelIntegration?.id):void 0}get slackProjectChannelIntegrationId(){return this._slackProjectChannelIntegration?.id}integrations(t){return new np(this._request,t).fetch(t)}labels(t){return new ap(this._request,t).fetch(t)}loops(t){return new op(this._request,t).fetch(t)}projectLabels(t){return new dp(this._request,t).fetch(t)}teams(t){return new cp(this._request,t).fetch(t)}templates(t){return new up(this._request,t).fetch(t)}users(t){return new lp(this._request,t).fetch(t)}delete(t){return new sl(this._request).fetch(t)}update(t){return new nl(this._request).fetch(t)}},ic=class extends r{constructor(t,e){super(t),this.success=e.success}success},rc=class extends r{constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success}lastSyncId;success;get organization(){return new F(this._request).fetch()}},f=class extends r{constructor(t,e){super(t),this.endCursor=e.endCursor??void 0,this.hasNextPage=e.hasNextPage,this.hasPreviousPage=e.hasPreviousPage,this.startCursor=e.startCursor??void 0}endCursor;hasNextPage;hasPreviousPage;startCursor},sc=class extends r{_creator;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.cancelAt=n(e.cancelAt)??void 0,this.canceledAt=n(e.canceledAt)??void 0,this.collectionMethod=e.collectionMethod,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.nextBillingAt=n(e.nextBillingAt)??void 0,this.pendingChangeType=e.pendingChangeType??void 0,this.seats=e.seats,this.seatsMaximum=e.seatsMaximum??void 0,this.seatsMinimum=e.seatsMinimum??void 0,this.type=e.type,this.updatedAt=n(e.updatedAt)??new Date,this._creator=e.creator??void 0}archivedAt;cancelAt;canceledAt;collectionMethod;createdAt;id;nextBillingAt;pendingChangeType;seats;seatsMaximum;seatsMinimum;type;updatedAt;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get organization(){return new F(this._request).fetch()}},qt=class extends r{_convertedFromIssue;_creator;_favorite;_integrationsSettings;_lastAppliedTemplate;_lastUpdate;_lead;_status;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.autoArchivedAt=n(e.autoArchivedAt)??void 0,this.canceledAt=n(e.canceledAt)??void 0,this.color=e.color,this.completedAt=n(e.completedAt)??void 0,this.completedIssueCountHistory=e.completedIssueCountHistory,this.completedScopeHistory=e.completedScopeHistory,this.content=e.content??void 0,this.createdAt=n(e.createdAt)??new Date,this.description=e.description,this.healthUpdatedAt=n(e.healthUpdatedAt)??void 0,this.icon=e.icon??void 0,this.id=e.id,this.inProgressScopeHistory=e.inProgressScopeHistory,this.issueCountHistory=e.issueCountHistory,this.labelIds=e.labelIds,this.microsoftTeamsChannelId=e.microsoftTeamsChannelId??void 0,this.name=e.name,this.priority=e.priority,this.priorityLabel=e.priorityLabel,this.prioritySortOrder=e.prioritySortOrder,this.progress=e.progress,this.projectUpdateRemindersPausedUntilAt=n(e.projectUpdateRemindersPausedUntilAt)??void 0,this.resourceCount=e.resourceCount,this.scope=e.scope,this.scopeHistory=e.scopeHistory,this.slackChannelId=e.slackChannelId??void 0,this.slackIssueComments=e.slackIssueComments,this.slackIssueStatuses=e.slackIssueStatuses,this.slackNewIssue=e.slackNewIssue,this.slugId=e.slugId,this.sortOrder=e.sortOrder,this.startDate=e.startDate??void 0,this.startedAt=n(e.startedAt)??void 0,this.state=e.state,this.targetDate=e.targetDate??void 0,this.trashed=e.trashed??void 0,this.updateReminderFrequency=e.updateReminderFrequency??void 0,this.updateReminderFrequencyInWeeks=e.updateReminderFrequencyInWeeks??void 0,this.updateRemindersHour=e.updateRemindersHour??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.documentContent=e.documentContent?new ee(t,e.documentContent):void 0,this.syncedWith=e.syncedWith?e.syncedWith.map(i=>new Ie(t,i)):void 0,this.frequencyResolution=e.frequencyResolution,this.health=e.health??void 0,this.startDateResolution=e.startDateResolution??void 0,this.targetDateResolution=e.targetDateResolution??void 0,this.updateRemindersDay=e.updateRemindersDay??void 0,this._convertedFromIssue=e.convertedFromIssue??void 0,this._creator=e.creator??void 0,this._favorite=e.favorite??void 0,this._integrationsSettings=e.integrationsSettings??void 0,this._lastAppliedTemplate=e.lastAppliedTemplate??void 0,this._lastUpdate=e.lastUpdate??void 0,this._lead=e.lead??void 0,this._status=e.status}archivedAt;autoArchivedAt;canceledAt;color;completedAt;completedIssueCountHistory;completedScopeHistory;content;createdAt;description;healthUpdatedAt;icon;id;inProgressScopeHistory;issueCountHistory;labelIds;microsoftTeamsChannelId;name;priority;priorityLabel;prioritySortOrder;progress;projectUpdateRemindersPausedUntilAt;resourceCount;scope;scopeHistory;slackChannelId;slackIssueComments;slackIssueStatuses;slackNewIssue;slugId;sortOrder;startDate;startedAt;state;targetDate;trashed;updateReminderFrequency;updateReminderFrequencyInWeeks;updateRemindersHour;updatedAt;url;syncedWith;documentContent;frequencyResolution;health;startDateResolution;targetDateResolution;updateRemindersDay;get convertedFromIssue(){return this._convertedFromIssue?.id?new D(this._request).fetch(this._convertedFromIssue?.id):void 0}get convertedFromIssueId(){return this._convertedFromIssue?.id}get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get favorite(){return this._favorite?.id?new pe(this._request).fetch(this._favorite?.id):void 0}get favoriteId(){return this._favorite?.id}get integrationsSettings(){return this._integrationsSettings?.id?new me(this._request).fetch(this._integrationsSettings?.id):void 0}get integrationsSettingsId(){return this._integrationsSettings?.id}get lastAppliedTemplate(){return this._lastAppliedTemplate?.id?new B(this._request).fetch(this._lastAppliedTemplate?.id):void 0}get lastAppliedTemplateId(){return this._lastAppliedTemplate?.id}get lastUpdate(){return this._lastUpdate?.id?new z(this._request).fetch(this._lastUpdate?.id):void 0}get lastUpdateId(){return this._lastUpdate?.id}get lead(){return this._lead?.id?new y(this._request).fetch(this._lead?.id):void 0}get leadId(){return this._lead?.id}get status(){return new Ue(this._request).fetch(this._status.id)}get statusId(){return this._status?.id}attachments(t){return new hp(this._request,this.id,t).fetch(t)}comments(t){return new pp(this._request,this.id,t).fetch(t)}documents(t){return new mp(this._request,this.id,t).fetch(t)}externalLinks(t){return new yp(this._request,this.id,t).fetch(t)}history(t){return new vp(this._request,this.id,t).fetch(t)}initiativeToProjects(t){return new gp(this._request,this.id,t).fetch(t)}initiatives(t){return new _p(this._request,this.id,t).fetch(t)}inverseRelations(t){return new fp(this._request,this.id,t).fetch(t)}issues(t){return new Ip(this._request,this.id,t).fetch(t)}labels(t){return new Ap(this._request,this.id,t).fetch(t)}members(t){return new wp(this._request,this.id,t).fetch(t)}needs(t){return new Sp(this._request,this.id,t).fetch(t)}projectMilestones(t){return new Pp(this._request,this.id,t).fetch(t)}projectUpdates(t){return new bp(this._request,this.id,t).fetch(t)}relations(t){return new Cp(this._request,this.id,t).fetch(t)}teams(t){return new $p(this._request,this.id,t).fetch(t)}archive(t){return new al(this._request).fetch(this.id,t)}create(t,e){return new ol(this._request).fetch(t,e)}delete(){return new dl(this._request).fetch(this.id)}unarchive(){return new wl(this._request).fetch(this.id)}update(t){return new z(this._request).fetch(this.id,t)}},Se=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new $(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},Rt=class extends r{_creator;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.metadata=e.metadata,this.source=e.source??void 0,this.sourceType=e.sourceType??void 0,this.subtitle=e.subtitle??void 0,this.title=e.title,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this._creator=e.creator??void 0}archivedAt;createdAt;id;metadata;source;sourceType;subtitle;title;updatedAt;url;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}},nc=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Rt(t,d)),new f(t,i.pageInfo))}},ce=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new qt(t,d)),new f(t,i.pageInfo))}},ac=class extends r{_project;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.entries=e.entries,this.id=e.id,this.updatedAt=n(e.updatedAt)??new Date,this._project=e.project}archivedAt;createdAt;entries;id;updatedAt;get project(){return new $(this._request).fetch(this._project.id)}get projectId(){return this._project?.id}},oc=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new ac(t,d)),new f(t,i.pageInfo))}},Ut=class extends r{_creator;_inheritedFrom;_parent;_retiredBy;_team;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.id=e.id,this.isGroup=e.isGroup,this.lastAppliedAt=n(e.lastAppliedAt)??void 0,this.name=e.name,this.updatedAt=n(e.updatedAt)??new Date,this.groupType=e.groupType??void 0,this._creator=e.creator??void 0,this._inheritedFrom=e.inheritedFrom??void 0,this._parent=e.parent??void 0,this._retiredBy=e.retiredBy??void 0,this._team=e.team??void 0}archivedAt;color;createdAt;description;id;isGroup;lastAppliedAt;name;updatedAt;groupType;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get inheritedFrom(){return this._inheritedFrom?.id?new ye(this._request).fetch(this._inheritedFrom?.id):void 0}get inheritedFromId(){return this._inheritedFrom?.id}get organization(){return new F(this._request).fetch()}get parent(){return this._parent?.id?new ye(this._request).fetch(this._parent?.id):void 0}get parentId(){return this._parent?.id}get retiredBy(){return this._retiredBy?.id?new y(this._request).fetch(this._retiredBy?.id):void 0}get retiredById(){return this._retiredBy?.id}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}children(t){return new jp(this._request,this.id,t).fetch(t)}projects(t){return new Dp(this._request,this.id,t).fetch(t)}create(t,e){return new cl(this._request).fetch(t,e)}delete(){return new ul(this._request).fetch(this.id)}update(t,e){return new ll(this._request).fetch(this.id,t,e)}},Pe=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Ut(t,d)),new f(t,i.pageInfo))}},Ft=class extends r{_projectLabel;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._projectLabel=e.projectLabel}lastSyncId;success;get projectLabel(){return new ye(this._request).fetch(this._projectLabel.id)}get projectLabelId(){return this._projectLabel?.id}},Mt=class extends r{_project;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.id=e.id,this.name=e.name,this.progress=e.progress,this.sortOrder=e.sortOrder,this.targetDate=e.targetDate??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.documentContent=e.documentContent?new ee(t,e.documentContent):void 0,this.status=e.status,this._project=e.project}archivedAt;createdAt;description;id;name;progress;sortOrder;targetDate;updatedAt;documentContent;status;get project(){return new $(this._request).fetch(this._project.id)}get projectId(){return this._project?.id}issues(t){return new Tp(this._request,this.id,t).fetch(t)}create(t){return new hl(this._request).fetch(t)}delete(){return new pl(this._request).fetch(this.id)}update(t){return new ml(this._request).fetch(this.id,t)}},dc=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Mt(t,d)),new f(t,i.pageInfo))}},Bt=class extends r{_projectMilestone;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._projectMilestone=e.projectMilestone}lastSyncId;success;get projectMilestone(){return new H(this._request).fetch(this._projectMilestone.id)}get projectMilestoneId(){return this._projectMilestone?.id}},cc=class extends r{_project;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._project=e.project??void 0}lastSyncId;success;get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}},kt=class extends r{_project;_projectMilestone;_relatedProject;_relatedProjectMilestone;_user;constructor(t,e){super(t),this.anchorType=e.anchorType,this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.relatedAnchorType=e.relatedAnchorType,this.type=e.type,this.updatedAt=n(e.updatedAt)??new Date,this._project=e.project,this._projectMilestone=e.projectMilestone??void 0,this._relatedProject=e.relatedProject,this._relatedProjectMilestone=e.relatedProjectMilestone??void 0,this._user=e.user??void 0}anchorType;archivedAt;createdAt;id;relatedAnchorType;type;updatedAt;get project(){return new $(this._request).fetch(this._project.id)}get projectId(){return this._project?.id}get projectMilestone(){return this._projectMilestone?.id?new H(this._request).fetch(this._projectMilestone?.id):void 0}get projectMilestoneId(){return this._projectMilestone?.id}get relatedProject(){return new $(this._request).fetch(this._relatedProject.id)}get relatedProjectId(){return this._relatedProject?.id}get relatedProjectMilestone(){return this._relatedProjectMilestone?.id?new H(this._request).fetch(this._relatedProjectMilestone?.id):void 0}get relatedProjectMilestoneId(){return this._relatedProjectMilestone?.id}get user(){return this._user?.id?new y(this._request).fetch(this._user?.id):void 0}get userId(){return this._user?.id}create(t){return new yl(this._request).fetch(t)}delete(){return new vl(this._request).fetch(this.id)}update(t){return new gl(this._request).fetch(this.id,t)}},Nt=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new kt(t,d)),new f(t,i.pageInfo))}},Lt=class extends r{_projectRelation;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._projectRelation=e.projectRelation}lastSyncId;success;get projectRelation(){return new Rc(this._request).fetch(this._projectRelation.id)}get projectRelationId(){return this._projectRelation?.id}},Ot=class extends r{constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.id=e.id,this.indefinite=e.indefinite,this.name=e.name,this.position=e.position,this.updatedAt=n(e.updatedAt)??new Date,this.type=e.type}archivedAt;color;createdAt;description;id;indefinite;name;position;updatedAt;type;archive(){return new _l(this._request).fetch(this.id)}create(t){return new fl(this._request).fetch(t)}unarchive(){return new Il(this._request).fetch(this.id)}update(t){return new Al(this._request).fetch(this.id,t)}},Gt=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new Ue(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},Vt=class extends r{_status;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._status=e.status}lastSyncId;success;get status(){return new Ue(this._request).fetch(this._status.id)}get statusId(){return this._status?.id}},Wt=class extends r{_project;_user;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.body=e.body,this.commentCount=e.commentCount,this.createdAt=n(e.createdAt)??new Date,this.diff=e.diff??void 0,this.diffMarkdown=e.diffMarkdown??void 0,this.editedAt=n(e.editedAt)??void 0,this.id=e.id,this.isDiffHidden=e.isDiffHidden,this.isStale=e.isStale,this.reactionData=e.reactionData,this.shortSummary=e.shortSummary??void 0,this.slugId=e.slugId,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.reactions=e.reactions.map(i=>new te(t,i)),this.health=e.health,this._project=e.project,this._user=e.user}archivedAt;body;commentCount;createdAt;diff;diffMarkdown;editedAt;id;isDiffHidden;isStale;reactionData;shortSummary;slugId;updatedAt;url;reactions;health;get project(){return new $(this._request).fetch(this._project.id)}get projectId(){return this._project?.id}get user(){return new y(this._request).fetch(this._user.id)}get userId(){return this._user?.id}comments(t){return new Ep(this._request,this.id,t).fetch(t)}archive(){return new Sl(this._request).fetch(this.id)}create(t){return new Pl(this._request).fetch(t)}delete(){return new bl(this._request).fetch(this.id)}unarchive(){return new Cl(this._request).fetch(this.id)}update(t){return new $l(this._request).fetch(this.id,t)}},Ht=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new z(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},uc=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Wt(t,d)),new f(t,i.pageInfo))}},zt=class extends r{_projectUpdate;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._projectUpdate=e.projectUpdate}lastSyncId;success;get projectUpdate(){return new z(this._request).fetch(this._projectUpdate.id)}get projectUpdateId(){return this._projectUpdate?.id}},te=class extends r{_comment;_externalUser;_initiativeUpdate;_issue;_projectUpdate;_user;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.emoji=e.emoji,this.id=e.id,this.updatedAt=n(e.updatedAt)??new Date,this._comment=e.comment??void 0,this._externalUser=e.externalUser??void 0,this._initiativeUpdate=e.initiativeUpdate??void 0,this._issue=e.issue??void 0,this._projectUpdate=e.projectUpdate??void 0,this._user=e.user??void 0}archivedAt;createdAt;emoji;id;updatedAt;get comment(){return this._comment?.id?new M(this._request).fetch({id:this._comment?.id}):void 0}get commentId(){return this._comment?.id}get externalUser(){return this._externalUser?.id?new ie(this._request).fetch(this._externalUser?.id):void 0}get externalUserId(){return this._externalUser?.id}get initiativeUpdate(){return this._initiativeUpdate?.id?new W(this._request).fetch(this._initiativeUpdate?.id):void 0}get initiativeUpdateId(){return this._initiativeUpdate?.id}get issue(){return this._issue?.id?new D(this._request).fetch(this._issue?.id):void 0}get issueId(){return this._issue?.id}get projectUpdate(){return this._projectUpdate?.id?new z(this._request).fetch(this._projectUpdate?.id):void 0}get projectUpdateId(){return this._projectUpdate?.id}get user(){return this._user?.id?new y(this._request).fetch(this._user?.id):void 0}get userId(){return this._user?.id}create(t){return new jl(this._request).fetch(t)}delete(){return new Dl(this._request).fetch(this.id)}},lc=class extends r{constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this.reaction=new te(t,e.reaction)}lastSyncId;success;reaction},be=class extends r{_creator;_pipeline;_stage;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.autoArchivedAt=n(e.autoArchivedAt)??void 0,this.canceledAt=n(e.canceledAt)??void 0,this.commitSha=e.commitSha??void 0,this.completedAt=n(e.completedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.currentProgress=e.currentProgress,this.description=e.description??void 0,this.id=e.id,this.issueCount=e.issueCount,this.name=e.name,this.progressHistory=e.progressHistory,this.slugId=e.slugId,this.startDate=e.startDate??void 0,this.startedAt=n(e.startedAt)??void 0,this.targetDate=e.targetDate??void 0,this.trashed=e.trashed??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.version=e.version??void 0,this.releaseNotes=e.releaseNotes.map(i=>new Qt(t,i)),this._creator=e.creator??void 0,this._pipeline=e.pipeline,this._stage=e.stage}archivedAt;autoArchivedAt;canceledAt;commitSha;completedAt;createdAt;currentProgress;description;id;issueCount;name;progressHistory;slugId;startDate;startedAt;targetDate;trashed;updatedAt;url;version;releaseNotes;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get pipeline(){return new J(this._request).fetch(this._pipeline.id)}get pipelineId(){return this._pipeline?.id}get stage(){return new Be(this._request).fetch(this._stage.id)}get stageId(){return this._stage?.id}documents(t){return new xp(this._request,this.id,t).fetch(t)}history(t){return new qp(this._request,this.id,t).fetch(t)}issues(t){return new Rp(this._request,this.id,t).fetch(t)}links(t){return new Up(this._request,this.id,t).fetch(t)}archive(){return new Tl(this._request).fetch(this.id)}create(t){return new El(this._request).fetch(t)}delete(){return new xl(this._request).fetch(this.id)}unarchive(){return new Wl(this._request).fetch(this.id)}update(t){return new Hl(this._request).fetch(this.id,t)}},Ce=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new Q(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},$e=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new be(t,d)),new f(t,i.pageInfo))}},hc=class extends r{_release;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.entries=e.entries,this.id=e.id,this.updatedAt=n(e.updatedAt)??new Date,this._release=e.release}archivedAt;createdAt;entries;id;updatedAt;get release(){return new Q(this._request).fetch(this._release.id)}get releaseId(){return this._release?.id}},pc=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new hc(t,d)),new f(t,i.pageInfo))}},Qt=class extends r{_firstRelease;_lastRelease;_pipeline;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.releaseCount=e.releaseCount,this.slugId=e.slugId,this.title=e.title??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.documentContent=e.documentContent?new ee(t,e.documentContent):void 0,this.generationStatus=e.generationStatus??void 0,this._firstRelease=e.firstRelease??void 0,this._lastRelease=e.lastRelease??void 0,this._pipeline=e.pipeline}archivedAt;createdAt;id;releaseCount;slugId;title;updatedAt;url;documentContent;generationStatus;get firstRelease(){return this._firstRelease?.id?new Q(this._request).fetch(this._firstRelease?.id):void 0}get firstReleaseId(){return this._firstRelease?.id}get lastRelease(){return this._lastRelease?.id?new Q(this._request).fetch(this._lastRelease?.id):void 0}get lastReleaseId(){return this._lastRelease?.id}get pipeline(){return new J(this._request).fetch(this._pipeline.id)}get pipelineId(){return this._pipeline?.id}get releases(){return new Me(this._request).fetch()}create(t){return new ql(this._request).fetch(t)}delete(){return new Rl(this._request).fetch(this.id)}update(t){return new Ul(this._request).fetch(this.id,t)}},Jt=class extends r{_releaseNote;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._releaseNote=e.releaseNote}lastSyncId;success;get releaseNote(){return new Fe(this._request).fetch(this._releaseNote.id)}get releaseNoteId(){return this._releaseNote?.id}},Kt=class extends r{_release;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._release=e.release}lastSyncId;success;get release(){return new Q(this._request).fetch(this._release.id)}get releaseId(){return this._release?.id}},Zt=class extends r{_latestReleaseNote;_releaseNoteTemplate;constructor(t,e){super(t),this.approximateReleaseCount=e.approximateReleaseCount,this.archivedAt=n(e.archivedAt)??void 0,this.autoGenerateReleaseNotesOnCompletion=e.autoGenerateReleaseNotesOnCompletion,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.includePathPatterns=e.includePathPatterns,this.isProduction=e.isProduction,this.name=e.name,this.rolloverIssuesOnCompletion=e.rolloverIssuesOnCompletion,this.slugId=e.slugId,this.trashed=e.trashed??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url,this.type=e.type,this._latestReleaseNote=e.latestReleaseNote??void 0,this._releaseNoteTemplate=e.releaseNoteTemplate??void 0}approximateReleaseCount;archivedAt;autoGenerateReleaseNotesOnCompletion;createdAt;id;includePathPatterns;isProduction;name;rolloverIssuesOnCompletion;slugId;trashed;updatedAt;url;type;get latestReleaseNote(){return this._latestReleaseNote?.id?new Fe(this._request).fetch(this._latestReleaseNote?.id):void 0}get latestReleaseNoteId(){return this._latestReleaseNote?.id}get releaseNoteTemplate(){return this._releaseNoteTemplate?.id?new B(this._request).fetch(this._releaseNoteTemplate?.id):void 0}get releaseNoteTemplateId(){return this._releaseNoteTemplate?.id}releases(t){return new Fp(this._request,this.id,t).fetch(t)}stages(t){return new Mp(this._request,this.id,t).fetch(t)}teams(t){return new Bp(this._request,this.id,t).fetch(t)}archive(){return new Fl(this._request).fetch(this.id)}create(t){return new Ml(this._request).fetch(t)}delete(){return new Bl(this._request).fetch(this.id)}unarchive(){return new kl(this._request).fetch(this.id)}update(t){return new Nl(this._request).fetch(this.id,t)}},je=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new J(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},mc=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Zt(t,d)),new f(t,i.pageInfo))}},Yt=class extends r{_releasePipeline;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._releasePipeline=e.releasePipeline}lastSyncId;success;get releasePipeline(){return new J(this._request).fetch(this._releasePipeline.id)}get releasePipelineId(){return this._releasePipeline?.id}},Xt=class extends r{_pipeline;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color,this.createdAt=n(e.createdAt)??new Date,this.frozen=e.frozen,this.id=e.id,this.name=e.name,this.position=e.position,this.updatedAt=n(e.updatedAt)??new Date,this.type=e.type,this._pipeline=e.pipeline}archivedAt;color;createdAt;frozen;id;name;position;updatedAt;type;get pipeline(){return new J(this._request).fetch(this._pipeline.id)}get pipelineId(){return this._pipeline?.id}releases(t){return new kp(this._request,this.id,t).fetch(t)}archive(){return new Ll(this._request).fetch(this.id)}create(t){return new Ol(this._request).fetch(t)}unarchive(){return new Gl(this._request).fetch(this.id)}update(t){return new Vl(this._request).fetch(this.id,t)}},ei=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new Be(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},yc=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Xt(t,d)),new f(t,i.pageInfo))}},ti=class extends r{_releaseStage;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._releaseStage=e.releaseStage}lastSyncId;success;get releaseStage(){return new Be(this._request).fetch(this._releaseStage.id)}get releaseStageId(){return this._releaseStage?.id}},vc=class extends r{constructor(t,e){super(t),this.displayName=e.displayName??void 0,this.id=e.id??void 0,this.isConnected=e.isConnected,this.isPersonalIntegrationConnected=e.isPersonalIntegrationConnected,this.isPersonalIntegrationRequired=e.isPersonalIntegrationRequired,this.name=e.name??void 0,this.subType=e.subType??void 0,this.type=e.type,this.url=e.url??void 0}displayName;id;isConnected;isPersonalIntegrationConnected;isPersonalIntegrationRequired;name;subType;type;url},ii=class extends r{_activeCycle;_defaultIssueState;_defaultProjectTemplate;_defaultTemplateForMembers;_defaultTemplateForNonMembers;_draftWorkflowState;_integrationsSettings;_markedAsDuplicateWorkflowState;_mergeWorkflowState;_mergeableWorkflowState;_parent;_reviewWorkflowState;_startWorkflowState;_triageIssueState;_triageResponsibility;_viewerMembership;constructor(t,e){super(t),this.aiDiscussionSummariesEnabled=e.aiDiscussionSummariesEnabled,this.aiThreadSummariesEnabled=e.aiThreadSummariesEnabled,this.allMembersCanJoin=e.allMembersCanJoin??void 0,this.archivedAt=n(e.archivedAt)??void 0,this.autoArchivePeriod=e.autoArchivePeriod,this.autoCloseChildIssues=e.autoCloseChildIssues??void 0,this.autoCloseParentIssues=e.autoCloseParentIssues??void 0,this.autoClosePeriod=e.autoClosePeriod??void 0,this.autoCloseStateId=e.autoCloseStateId??void 0,this.color=e.color??void 0,this.createdAt=n(e.createdAt)??new Date,this.cycleCalenderUrl=e.cycleCalenderUrl,this.cycleCooldownTime=e.cycleCooldownTime,this.cycleDuration=e.cycleDuration,this.cycleIssueAutoAssignCompleted=e.cycleIssueAutoAssignCompleted,this.cycleIssueAutoAssignStarted=e.cycleIssueAutoAssignStarted,this.cycleLockToActive=e.cycleLockToActive,this.cycleStartDay=e.cycleStartDay,this.cyclesEnabled=e.cyclesEnabled,this.defaultIssueEstimate=e.defaultIssueEstimate,this.defaultTemplateForMembersId=e.defaultTemplateForMembersId??void 0,this.defaultTemplateForNonMembersId=e.defaultTemplateForNonMembersId??void 0,this.description=e.description??void 0,this.displayName=e.displayName,this.groupIssueHistory=e.groupIssueHistory,this.icon=e.icon??void 0,this.id=e.id,this.inheritIssueEstimation=e.inheritIssueEstimation,this.inheritWorkflowStatuses=e.inheritWorkflowStatuses,this.initiativesEnabled=e.initiativesEnabled,this.inviteHash=e.inviteHash,this.issueCount=e.issueCount,this.issueEstimationAllowZero=e.issueEstimationAllowZero,this.issueEstimationExtended=e.issueEstimationExtended,this.issueEstimationType=e.issueEstimationType,this.issueOrderingNoPriorityFirst=e.issueOrderingNoPriorityFirst,this.issueSortOrderDefaultToBottom=e.issueSortOrderDefaultToBottom,this.key=e.key,this.ledInitiativeCount=e.ledInitiativeCount,this.name=e.name,this.private=e.private,this.requirePriorityToLeaveTriage=e.requirePriorityToLeaveTriage,this.retiredAt=n(e.retiredAt)??void 0,this.scimGroupName=e.scimGroupName??void 0,this.scimManaged=e.scimManaged,this.securitySettings=e.securitySettings,this.setIssueSortOrderOnStateChange=e.setIssueSortOrderOnStateChange,this.slackIssueComments=e.slackIssueComments,this.slackIssueStatuses=e.slackIssueStatuses,this.slackNewIssue=e.slackNewIssue,this.timezone=e.timezone,this.triageEnabled=e.triageEnabled,this.upcomingCycleCount=e.upcomingCycleCount,this.updatedAt=n(e.updatedAt)??new Date,this.viewerCanJoin=e.viewerCanJoin,this.viewerCanLeave=e.viewerCanLeave,this.visibility=e.visibility,this._activeCycle=e.activeCycle??void 0,this._defaultIssueState=e.defaultIssueState??void 0,this._defaultProjectTemplate=e.defaultProjectTemplate??void 0,this._defaultTemplateForMembers=e.defaultTemplateForMembers??void 0,this._defaultTemplateForNonMembers=e.defaultTemplateForNonMembers??void 0,this._draftWorkflowState=e.draftWorkflowState??void 0,this._integrationsSettings=e.integrationsSettings??void 0,this._markedAsDuplicateWorkflowState=e.markedAsDuplicateWorkflowState??void 0,this._mergeWorkflowState=e.mergeWorkflowState??void 0,this._mergeableWorkflowState=e.mergeableWorkflowState??void 0,this._parent=e.parent??void 0,this._reviewWorkflowState=e.reviewWorkflowState??void 0,this._startWorkflowState=e.startWorkflowState??void 0,this._triageIssueState=e.triageIssueState??void 0,this._triageResponsibility=e.triageResponsibility??void 0,this._viewerMembership=e.viewerMembership??void 0}aiDiscussionSummariesEnabled;aiThreadSummariesEnabled;allMembersCanJoin;archivedAt;autoArchivePeriod;autoCloseChildIssues;autoCloseParentIssues;autoClosePeriod;autoCloseStateId;color;createdAt;cycleCalenderUrl;cycleCooldownTime;cycleDuration;cycleIssueAutoAssignCompleted;cycleIssueAutoAssignStarted;cycleLockToActive;cycleStartDay;cyclesEnabled;defaultIssueEstimate;defaultTemplateForMembersId;defaultTemplateForNonMembersId;description;displayName;groupIssueHistory;icon;id;inheritIssueEstimation;inheritWorkflowStatuses;initiativesEnabled;inviteHash;issueCount;issueEstimationAllowZero;issueEstimationExtended;issueEstimationType;issueOrderingNoPriorityFirst;issueSortOrderDefaultToBottom;key;ledInitiativeCount;name;private;requirePriorityToLeaveTriage;retiredAt;scimGroupName;scimManaged;securitySettings;setIssueSortOrderOnStateChange;slackIssueComments;slackIssueStatuses;slackNewIssue;timezone;triageEnabled;upcomingCycleCount;updatedAt;viewerCanJoin;viewerCanLeave;visibility;get activeCycle(){return this._activeCycle?.id?new N(this._request).fetch(this._activeCycle?.id):void 0}get activeCycleId(){return this._activeCycle?.id}get defaultIssueState(){return this._defaultIssueState?.id?new E(this._request).fetch(this._defaultIssueState?.id):void 0}get defaultIssueStateId(){return this._defaultIssueState?.id}get defaultProjectTemplate(){return this._defaultProjectTemplate?.id?new B(this._request).fetch(this._defaultProjectTemplate?.id):void 0}get defaultProjectTemplateId(){return this._defaultProjectTemplate?.id}get defaultTemplateForMembers(){return this._defaultTemplateForMembers?.id?new B(this._request).fetch(this._defaultTemplateForMembers?.id):void 0}get defaultTemplateForNonMembers(){return this._defaultTemplateForNonMembers?.id?new B(this._request).fetch(this._defaultTemplateForNonMembers?.id):void 0}get draftWorkflowState(){return this._draftWorkflowState?.id?new E(this._request).fetch(this._draftWorkflowState?.id):void 0}get draftWorkflowStateId(){return this._draftWorkflowState?.id}get integrationsSettings(){return this._integrationsSettings?.id?new me(this._request).fetch(this._integrationsSettings?.id):void 0}get integrationsSettingsId(){return this._integrationsSettings?.id}get markedAsDuplicateWorkflowState(){return this._markedAsDuplicateWorkflowState?.id?new E(this._request).fetch(this._markedAsDuplicateWorkflowState?.id):void 0}get markedAsDuplicateWorkflowStateId(){return this._markedAsDuplicateWorkflowState?.id}get mergeWorkflowState(){return this._mergeWorkflowState?.id?new E(this._request).fetch(this._mergeWorkflowState?.id):void 0}get mergeWorkflowStateId(){return this._mergeWorkflowState?.id}get mergeableWorkflowState(){return this._mergeableWorkflowState?.id?new E(this._request).fetch(this._mergeableWorkflowState?.id):void 0}get mergeableWorkflowStateId(){return this._mergeableWorkflowState?.id}get organization(){return new F(this._request).fetch()}get parent(){return this._parent?.id?new b(this._request).fetch(this._parent?.id):void 0}get parentId(){return this._parent?.id}get reviewWorkflowState(){return this._reviewWorkflowState?.id?new E(this._request).fetch(this._reviewWorkflowState?.id):void 0}get reviewWorkflowStateId(){return this._reviewWorkflowState?.id}get startWorkflowState(){return this._startWorkflowState?.id?new E(this._request).fetch(this._startWorkflowState?.id):void 0}get startWorkflowStateId(){return this._startWorkflowState?.id}get triageIssueState(){return this._triageIssueState?.id?new E(this._request).fetch(this._triageIssueState?.id):void 0}get triageIssueStateId(){return this._triageIssueState?.id}get triageResponsibility(){return this._triageResponsibility?.id?new Ci(this._request).fetch(this._triageResponsibility?.id):void 0}get triageResponsibilityId(){return this._triageResponsibility?.id}get viewerMembership(){return this._viewerMembership?.id?new Pi(this._request).fetch(this._viewerMembership?.id):void 0}get viewerMembershipId(){return this._viewerMembership?.id}cycles(t){return new Np(this._request,this.id,t).fetch(t)}gitAutomationStates(t){return new Lp(this._request,this.id,t).fetch(t)}issues(t){return new Op(this._request,this.id,t).fetch(t)}labels(t){return new Gp(this._request,this.id,t).fetch(t)}loops(t){return new Vp(this._request,this.id,t).fetch(t)}members(t){return new Wp(this._request,this.id,t).fetch(t)}memberships(t){return new Hp(this._request,this.id,t).fetch(t)}projects(t){return new zp(this._request,this.id,t).fetch(t)}releasePipelines(t){return new Qp(this._request,this.id,t).fetch(t)}states(t){return new Jp(this._request,this.id,t).fetch(t)}templates(t){return new Kp(this._request,this.id,t).fetch(t)}webhooks(t){return new Zp(this._request,this.id,t).fetch(t)}create(t,e){return new zl(this._request).fetch(t,e)}delete(){return new Ql(this._request).fetch(this.id)}unarchive(){return new Yl(this._request).fetch(this.id)}update(t,e){return new Xl(this._request).fetch(this.id,t,e)}},gc=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new b(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},ue=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new ii(t,d)),new f(t,i.pageInfo))}},ri=class extends r{_team;_user;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.owner=e.owner,this.sortOrder=e.sortOrder,this.updatedAt=n(e.updatedAt)??new Date,this._team=e.team,this._user=e.user}archivedAt;createdAt;id;owner;sortOrder;updatedAt;get team(){return new b(this._request).fetch(this._team.id)}get teamId(){return this._team?.id}get user(){return new y(this._request).fetch(this._user.id)}get userId(){return this._user?.id}create(t){return new Jl(this._request).fetch(t)}delete(t){return new Kl(this._request).fetch(this.id,t)}update(t){return new Zl(this._request).fetch(this.id,t)}},si=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new ri(t,d)),new f(t,i.pageInfo))}},ni=class extends r{_teamMembership;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._teamMembership=e.teamMembership??void 0}lastSyncId;success;get teamMembership(){return this._teamMembership?.id?new Pi(this._request).fetch(this._teamMembership?.id):void 0}get teamMembershipId(){return this._teamMembership?.id}},ai=class extends r{_team;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._team=e.team??void 0}lastSyncId;success;get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}},oi=class extends r{_creator;_inheritedFrom;_lastUpdatedBy;_pipeline;_team;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color??void 0,this.content=e.content??void 0,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.icon=e.icon??void 0,this.id=e.id,this.lastAppliedAt=n(e.lastAppliedAt)??void 0,this.name=e.name,this.sortOrder=e.sortOrder,this.templateData=O(e.templateData)??{},this.type=e.type,this.updatedAt=n(e.updatedAt)??new Date,this._creator=e.creator??void 0,this._inheritedFrom=e.inheritedFrom??void 0,this._lastUpdatedBy=e.lastUpdatedBy??void 0,this._pipeline=e.pipeline??void 0,this._team=e.team??void 0}archivedAt;color;content;createdAt;description;icon;id;lastAppliedAt;name;sortOrder;templateData;type;updatedAt;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get inheritedFrom(){return this._inheritedFrom?.id?new B(this._request).fetch(this._inheritedFrom?.id):void 0}get inheritedFromId(){return this._inheritedFrom?.id}get lastUpdatedBy(){return this._lastUpdatedBy?.id?new y(this._request).fetch(this._lastUpdatedBy?.id):void 0}get lastUpdatedById(){return this._lastUpdatedBy?.id}get organization(){return new F(this._request).fetch()}get pipeline(){return this._pipeline?.id?new J(this._request).fetch(this._pipeline?.id):void 0}get pipelineId(){return this._pipeline?.id}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}create(t){return new eh(this._request).fetch(t)}delete(){return new th(this._request).fetch(this.id)}update(t){return new ih(this._request).fetch(this.id,t)}},di=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new oi(t,d)),new f(t,i.pageInfo))}},ci=class extends r{_template;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._template=e.template}lastSyncId;success;get template(){return new B(this._request).fetch(this._template.id)}get templateId(){return this._template?.id}},_c=class extends r{_integration;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.externalId=e.externalId??void 0,this.externalUrl=e.externalUrl??void 0,this.id=e.id,this.name=e.name,this.updatedAt=n(e.updatedAt)??new Date,this.entries=e.entries?e.entries.map(i=>new fc(t,i)):void 0,this._integration=e.integration??void 0}archivedAt;createdAt;externalId;externalUrl;id;name;updatedAt;entries;get integration(){return this._integration?.id?new Re(this._request).fetch(this._integration?.id):void 0}get integrationId(){return this._integration?.id}get organization(){return new F(this._request).fetch()}create(t){return new rh(this._request).fetch(t)}delete(){return new sh(this._request).fetch(this.id)}update(t){return new nh(this._request).fetch(this.id,t)}},fc=class extends r{constructor(t,e){super(t),this.endsAt=n(e.endsAt)??new Date,this.startsAt=n(e.startsAt)??new Date,this.userEmail=e.userEmail??void 0,this.userId=e.userId??void 0}endsAt;startsAt;userEmail;userId},ui=class extends r{_timeSchedule;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._timeSchedule=e.timeSchedule}lastSyncId;success;get timeSchedule(){return new bi(this._request).fetch(this._timeSchedule.id)}get timeScheduleId(){return this._timeSchedule?.id}},Ic=class extends r{_currentUser;_team;_timeSchedule;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.updatedAt=n(e.updatedAt)??new Date,this.manualSelection=e.manualSelection?new Ac(t,e.manualSelection):void 0,this.action=e.action,this._currentUser=e.currentUser??void 0,this._team=e.team,this._timeSchedule=e.timeSchedule??void 0}archivedAt;createdAt;id;updatedAt;manualSelection;action;get currentUser(){return this._currentUser?.id?new y(this._request).fetch(this._currentUser?.id):void 0}get currentUserId(){return this._currentUser?.id}get team(){return new b(this._request).fetch(this._team.id)}get teamId(){return this._team?.id}get timeSchedule(){return this._timeSchedule?.id?new bi(this._request).fetch(this._timeSchedule?.id):void 0}get timeScheduleId(){return this._timeSchedule?.id}create(t){return new ah(this._request).fetch(t)}delete(){return new oh(this._request).fetch(this.id)}update(t){return new dh(this._request).fetch(this.id,t)}},Ac=class extends r{constructor(t,e){super(t),this.userIds=e.userIds}userIds},li=class extends r{_triageResponsibility;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._triageResponsibility=e.triageResponsibility}lastSyncId;success;get triageResponsibility(){return new Ci(this._request).fetch(this._triageResponsibility.id)}get triageResponsibilityId(){return this._triageResponsibility?.id}},Z=class extends r{constructor(t,e){super(t),this.active=e.active,this.admin=e.admin,this.app=e.app,this.archivedAt=n(e.archivedAt)??void 0,this.avatarBackgroundColor=e.avatarBackgroundColor,this.avatarUrl=e.avatarUrl??void 0,this.calendarHash=e.calendarHash??void 0,this.canAccessAnyPublicTeam=e.canAccessAnyPublicTeam,this.createdAt=n(e.createdAt)??new Date,this.createdIssueCount=e.createdIssueCount,this.description=e.description??void 0,this.disableReason=e.disableReason??void 0,this.displayName=e.displayName,this.email=e.email,this.gitHubUserId=e.gitHubUserId??void 0,this.guest=e.guest,this.id=e.id,this.initials=e.initials,this.inviteHash=e.inviteHash,this.isAssignable=e.isAssignable,this.isMe=e.isMe,this.isMentionable=e.isMentionable,this.lastSeen=n(e.lastSeen)??void 0,this.name=e.name,this.owner=e.owner,this.statusEmoji=e.statusEmoji??void 0,this.statusLabel=e.statusLabel??void 0,this.statusUntilAt=n(e.statusUntilAt)??void 0,this.supportsAgentSessions=e.supportsAgentSessions,this.timezone=e.timezone??void 0,this.title=e.title??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url}active;admin;app;archivedAt;avatarBackgroundColor;avatarUrl;calendarHash;canAccessAnyPublicTeam;createdAt;createdIssueCount;description;disableReason;displayName;email;gitHubUserId;guest;id;initials;inviteHash;isAssignable;isMe;isMentionable;lastSeen;name;owner;statusEmoji;statusLabel;statusUntilAt;supportsAgentSessions;timezone;title;updatedAt;url;get organization(){return new F(this._request).fetch()}assignedIssues(t){return new Yp(this._request,this.id,t).fetch(t)}createdIssues(t){return new Xp(this._request,this.id,t).fetch(t)}delegatedIssues(t){return new em(this._request,this.id,t).fetch(t)}drafts(t){return new tm(this._request,this.id,t).fetch(t)}teamMemberships(t){return new im(this._request,this.id,t).fetch(t)}teams(t){return new rm(this._request,this.id,t).fetch(t)}suspend(t){return new ch(this._request).fetch(this.id,t)}unsuspend(t){return new uh(this._request).fetch(this.id,t)}update(t){return new lh(this._request).fetch(this.id,t)}},hi=class extends r{constructor(t,e){super(t),this.success=e.success}success},Y=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new Z(t,d)),new f(t,i.pageInfo))}},wc=class extends r{_user;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._user=e.user??void 0}lastSyncId;success;get user(){return this._user?.id?new y(this._request).fetch(this._user?.id):void 0}get userId(){return this._user?.id}},De=class extends r{constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.id=e.id,this.type=e.type,this.updatedAt=n(e.updatedAt)??new Date,this.viewType=e.viewType,this.preferences=new mi(t,e.preferences)}archivedAt;createdAt;id;type;updatedAt;viewType;preferences;create(t){return new hh(this._request).fetch(t)}delete(){return new ph(this._request).fetch(this.id)}update(t){return new mh(this._request).fetch(this.id,t)}},Sc=class extends r{constructor(t,e){super(t),this.active=e.active,this.id=e.id}active;id},pi=class extends r{constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this.viewPreferences=new De(t,e.viewPreferences)}lastSyncId;success;viewPreferences},Pc=class extends r{constructor(t,e){super(t),this.active=e.active,this.id=e.id}active;id},mi=class extends r{constructor(t,e){super(t),this.automationFieldLastExecuted=e.automationFieldLastExecuted??void 0,this.automationFieldStats=e.automationFieldStats??void 0,this.automationFieldTeam=e.automationFieldTeam??void 0,this.automationFieldTrigger=e.automationFieldTrigger??void 0,this.automationGrouping=e.automationGrouping??void 0,this.automationOrdering=e.automationOrdering??void 0,this.automationRunHistoryShowDuration=e.automationRunHistoryShowDuration??void 0,this.automationRunHistoryShowInitiativeIdentifier=e.automationRunHistoryShowInitiativeIdentifier??void 0,this.automationRunHistoryShowIssueIdentifier=e.automationRunHistoryShowIssueIdentifier??void 0,this.automationRunHistoryShowProjectIdentifier=e.automationRunHistoryShowProjectIdentifier??void 0,this.automationShowDescendants=e.automationShowDescendants??void 0,this.automationShowDisabled=e.automationShowDisabled??void 0,this.automationStatsPeriod=e.automationStatsPeriod??void 0,this.closedIssuesOrderedByRecency=e.closedIssuesOrderedByRecency??void 0,this.columnOrderBoard=e.columnOrderBoard??void 0,this.columnOrderList=e.columnOrderList??void 0,this.continuousPipelineReleaseFieldReleaseDate=e.continuousPipelineReleaseFieldReleaseDate??void 0,this.continuousPipelineReleaseFieldReleaseNote=e.continuousPipelineReleaseFieldReleaseNote??void 0,this.continuousPipelineReleaseFieldVersion=e.continuousPipelineReleaseFieldVersion??void 0,this.continuousPipelineReleasesViewGrouping=e.continuousPipelineReleasesViewGrouping??void 0,this.customViewFieldDateCreated=e.customViewFieldDateCreated??void 0,this.customViewFieldDateUpdated=e.customViewFieldDateUpdated??void 0,this.customViewFieldOwner=e.customViewFieldOwner??void 0,this.customViewFieldVisibility=e.customViewFieldVisibility??void 0,this.customViewsOrdering=e.customViewsOrdering??void 0,this.customerFieldDomains=e.customerFieldDomains??void 0,this.customerFieldOwner=e.customerFieldOwner??void 0,this.customerFieldRequestCount=e.customerFieldRequestCount??void 0,this.customerFieldRevenue=e.customerFieldRevenue??void 0,this.customerFieldSize=e.customerFieldSize??void 0,this.customerFieldSource=e.customerFieldSource??void 0,this.customerFieldStatus=e.customerFieldStatus??void 0,this.customerFieldTier=e.customerFieldTier??void 0,this.customerPageNeedsFieldIssueIdentifier=e.customerPageNeedsFieldIssueIdentifier??void 0,this.customerPageNeedsFieldIssuePriority=e.customerPageNeedsFieldIssuePriority??void 0,this.customerPageNeedsFieldIssueStatus=e.customerPageNeedsFieldIssueStatus??void 0,this.customerPageNeedsFieldIssueTargetDueDate=e.customerPageNeedsFieldIssueTargetDueDate??void 0,this.customerPageNeedsShowCompletedIssuesAndProjects=e.customerPageNeedsShowCompletedIssuesAndProjects??void 0,this.customerPageNeedsShowImportantFirst=e.customerPageNeedsShowImportantFirst??void 0,this.customerPageNeedsViewGrouping=e.customerPageNeedsViewGrouping??void 0,this.customerPageNeedsViewOrdering=e.customerPageNeedsViewOrdering??void 0,this.customersViewOrdering=e.customersViewOrdering??void 0,this.dashboardFieldDateCreated=e.dashboardFieldDateCreated??void 0,this.dashboardFieldDateUpdated=e.dashboardFieldDateUpdated??void 0,this.dashboardFieldOwner=e.dashboardFieldOwner??void 0,this.dashboardsOrdering=e.dashboardsOrdering??void 0,this.documentFieldCreator=e.documentFieldCreator??void 0,this.documentFieldDateCreated=e.documentFieldDateCreated??void 0,this.documentFieldDateUpdated=e.documentFieldDateUpdated??void 0,this.documentFieldOwner=e.documentFieldOwner??void 0,this.documentFieldParent=e.documentFieldParent??void 0,this.embeddedCustomerNeedsShowImportantFirst=e.embeddedCustomerNeedsShowImportantFirst??void 0,this.embeddedCustomerNeedsViewOrdering=e.embeddedCustomerNeedsViewOrdering??void 0,this.fieldAssignee=e.fieldAssignee??void 0,this.fieldCustomerCount=e.fieldCustomerCount??void 0,this.fieldCustomerRevenue=e.fieldCustomerRevenue??void 0,this.fieldCycle=e.fieldCycle??void 0,this.fieldDateArchived=e.fieldDateArchived??void 0,this.fieldDateCreated=e.fieldDateCreated??void 0,this.fieldDateMyActivity=e.fieldDateMyActivity??void 0,this.fieldDateUpdated=e.fieldDateUpdated??void 0,this.fieldDueDate=e.fieldDueDate??void 0,this.fieldEstimate=e.fieldEstimate??void 0,this.fieldId=e.fieldId??void 0,this.fieldLabels=e.fieldLabels??void 0,this.fieldLinkCount=e.fieldLinkCount??void 0,this.fieldMilestone=e.fieldMilestone??void 0,this.fieldPreviewLinks=e.fieldPreviewLinks??void 0,this.fieldPriority=e.fieldPriority??void 0,this.fieldProject=e.fieldProject??void 0,this.fieldPullRequests=e.fieldPullRequests??void 0,this.fieldRelease=e.fieldRelease??void 0,this.fieldSentryIssues=e.fieldSentryIssues??void 0,this.fieldSla=e.fieldSla??void 0,this.fieldStatus=e.fieldStatus??void 0,this.fieldTimeInCurrentStatus=e.fieldTimeInCurrentStatus??void 0,this.fieldUserPresence=e.fieldUserPresence??void 0,this.focusViewGrouping=e.focusViewGrouping??void 0,this.focusViewOrdering=e.focusViewOrdering??void 0,this.focusViewOrderingDirection=e.focusViewOrderingDirection??void 0,this.groupOrderingMode=e.groupOrderingMode??void 0,this.hiddenColumns=e.hiddenColumns??void 0,this.hiddenGroupsList=e.hiddenGroupsList??void 0,this.hiddenRows=e.hiddenRows??void 0,this.inboxViewGrouping=e.inboxViewGrouping??void 0,this.inboxViewOrdering=e.inboxViewOrdering??void 0,this.initiativeFieldActivity=e.initiativeFieldActivity??void 0,this.initiativeFieldDateCompleted=e.initiativeFieldDateCompleted??void 0,this.initiativeFieldDateCreated=e.initiativeFieldDateCreated??void 0,this.initiativeFieldDateUpdated=e.initiativeFieldDateUpdated??void 0,this.initiativeFieldDescription=e.initiativeFieldDescription??void 0,this.initiativeFieldHealth=e.initiativeFieldHealth??void 0,this.initiativeFieldId=e.initiativeFieldId??void 0,this.initiativeFieldInitiativeHealth=e.initiativeFieldInitiativeHealth??void 0,this.initiativeFieldLabels=e.initiativeFieldLabels??void 0,this.initiativeFieldLeadTeam=e.initiativeFieldLeadTeam??void 0,this.initiativeFieldOwner=e.initiativeFieldOwner??void 0,this.initiativeFieldPriority=e.initiativeFieldPriority??void 0,this.initiativeFieldProjects=e.initiativeFieldProjects??void 0,this.initiativeFieldStartDate=e.initiativeFieldStartDate??void 0,this.initiativeFieldStatus=e.initiativeFieldStatus??void 0,this.initiativeFieldTargetDate=e.initiativeFieldTargetDate??void 0,this.initiativeFieldTeams=e.initiativeFieldTeams??void 0,this.initiativeGrouping=e.initiativeGrouping??void 0,this.initiativeGroupingLabelGroupId=e.initiativeGroupingLabelGroupId??void 0,this.initiativesViewOrdering=e.initiativesViewOrdering??void 0,this.issueGrouping=e.issueGrouping??void 0,this.issueGroupingLabelGroupId=e.issueGroupingLabelGroupId??void 0,this.issueNesting=e.issueNesting??void 0,this.issueSubGrouping=e.issueSubGrouping??void 0,this.issueSubGroupingLabelGroupId=e.issueSubGroupingLabelGroupId??void 0,this.layout=e.layout??void 0,this.memberFieldJoined=e.memberFieldJoined??void 0,this.memberFieldStatus=e.memberFieldStatus??void 0,this.memberFieldTeams=e.memberFieldTeams??void 0,this.projectCustomerNeedsShowCompletedIssuesLast=e.projectCustomerNeedsShowCompletedIssuesLast??void 0,this.projectCustomerNeedsShowImportantFirst=e.projectCustomerNeedsShowImportantFirst??void 0,this.projectCustomerNeedsViewGrouping=e.projectCustomerNeedsViewGrouping??void 0,this.projectCustomerNeedsViewOrdering=e.projectCustomerNeedsViewOrdering??void 0,this.projectFieldActivity=e.projectFieldActivity??void 0,this.projectFieldCustomerCount=e.projectFieldCustomerCount??void 0,this.projectFieldCustomerRevenue=e.projectFieldCustomerRevenue??void 0,this.projectFieldDateCompleted=e.projectFieldDateCompleted??void 0,this.projectFieldDateCreated=e.projectFieldDateCreated??void 0,this.projectFieldDateUpdated=e.projectFieldDateUpdated??void 0,this.projectFieldDescription=e.projectFieldDescription??void 0,this.projectFieldDescriptionBoard=e.projectFieldDescriptionBoard??void 0,this.projectFieldHealth=e.projectFieldHealth??void 0,this.projectFieldHealthTimeline=e.projectFieldHealthTimeline??void 0,this.projectFieldId=e.projectFieldId??void 0,this.projectFieldInitiatives=e.projectFieldInitiatives??void 0,this.projectFieldIssues=e.projectFieldIssues??void 0,this.projectFieldLabels=e.projectFieldLabels??void 0,this.projectFieldLead=e.projectFieldLead??void 0,this.projectFieldLeadTimeline=e.projectFieldLeadTimeline??void 0,this.projectFieldMembers=e.projectFieldMembers??void 0,this.projectFieldMembersBoard=e.projectFieldMembersBoard??void 0,this.projectFieldMembersList=e.projectFieldMembersList??void 0,this.projectFieldMembersTimeline=e.projectFieldMembersTimeline??void 0,this.projectFieldMilestone=e.projectFieldMilestone??void 0,this.projectFieldMilestoneTimeline=e.projectFieldMilestoneTimeline??void 0,this.projectFieldPredictions=e.projectFieldPredictions??void 0,this.projectFieldPredictionsTimeline=e.projectFieldPredictionsTimeline??void 0,this.projectFieldPriority=e.projectFieldPriority??void 0,this.projectFieldRelations=e.projectFieldRelations??void 0,this.projectFieldRelationsTimeline=e.projectFieldRelationsTimeline??void 0,this.projectFieldRoadmaps=e.projectFieldRoadmaps??void 0,this.projectFieldRoadmapsBoard=e.projectFieldRoadmapsBoard??void 0,this.projectFieldRoadmapsList=e.projectFieldRoadmapsList??void 0,this.projectFieldRoadmapsTimeline=e.projectFieldRoadmapsTimeline??void 0,this.projectFieldRolloutStage=e.projectFieldRolloutStage??void 0,this.projectFieldStartDate=e.projectFieldStartDate??void 0,this.projectFieldStatus=e.projectFieldStatus??void 0,this.projectFieldStatusTimeline=e.projectFieldStatusTimeline??void 0,this.projectFieldTargetDate=e.projectFieldTargetDate??void 0,this.projectFieldTeams=e.projectFieldTeams??void 0,this.projectFieldTeamsBoard=e.projectFieldTeamsBoard??void 0,this.projectFieldTeamsList=e.projectFieldTeamsList??void 0,this.projectFieldTeamsTimeline=e.projectFieldTeamsTimeline??void 0,this.projectGroupOrdering=e.projectGroupOrdering??void 0,this.projectGrouping=e.projectGrouping??void 0,this.projectGroupingDateResolution=e.projectGroupingDateResolution??void 0,this.projectGroupingLabelGroupId=e.projectGroupingLabelGroupId??void 0,this.projectLayout=e.projectLayout??void 0,this.projectShowEmptyGroups=e.projectShowEmptyGroups??void 0,this.projectShowEmptyGroupsBoard=e.projectShowEmptyGroupsBoard??void 0,this.projectShowEmptyGroupsList=e.projectShowEmptyGroupsList??void 0,this.projectShowEmptyGroupsTimeline=e.projectShowEmptyGroupsTimeline??void 0,this.projectShowEmptySubGroups=e.projectShowEmptySubGroups??void 0,this.projectShowEmptySubGroupsBoard=e.projectShowEmptySubGroupsBoard??void 0,this.projectShowEmptySubGroupsList=e.projectShowEmptySubGroupsList??void 0,this.projectShowEmptySubGroupsTimeline=e.projectShowEmptySubGroupsTimeline??void 0,this.projectSubGrouping=e.projectSubGrouping??void 0,this.projectSubGroupingLabelGroupId=e.projectSubGroupingLabelGroupId??void 0,this.projectViewOrdering=e.projectViewOrdering??void 0,this.projectZoomLevel=e.projectZoomLevel??void 0,this.releasePipelineFieldLatestRelease=e.releasePipelineFieldLatestRelease??void 0,this.releasePipelineFieldReleases=e.releasePipelineFieldReleases??void 0,this.releasePipelineFieldTeams=e.releasePipelineFieldTeams??void 0,this.releasePipelineFieldType=e.releasePipelineFieldType??void 0,this.releasePipelineGrouping=e.releasePipelineGrouping??void 0,this.releasePipelinesViewOrdering=e.releasePipelinesViewOrdering??void 0,this.reviewFieldAvatar=e.reviewFieldAvatar??void 0,this.reviewFieldChecks=e.reviewFieldChecks??void 0,this.reviewFieldGithubTeam=e.reviewFieldGithubTeam??void 0,this.reviewFieldIdentifier=e.reviewFieldIdentifier??void 0,this.reviewFieldOpenedAt=e.reviewFieldOpenedAt??void 0,this.reviewFieldPreviewLinks=e.reviewFieldPreviewLinks??void 0,this.reviewFieldQuickToReview=e.reviewFieldQuickToReview??void 0,this.reviewFieldRepository=e.reviewFieldRepository??void 0,this.reviewFieldReviewers=e.reviewFieldReviewers??void 0,this.reviewFieldSla=e.reviewFieldSla??void 0,this.reviewFieldStatusDetails=e.reviewFieldStatusDetails??void 0,this.reviewGrouping=e.reviewGrouping??void 0,this.reviewViewOrdering=e.reviewViewOrdering??void 0,this.scheduledPipelineReleaseFieldCompletion=e.scheduledPipelineReleaseFieldCompletion??void 0,this.scheduledPipelineReleaseFieldDescription=e.scheduledPipelineReleaseFieldDescription??void 0,this.scheduledPipelineReleaseFieldReleaseDate=e.scheduledPipelineReleaseFieldReleaseDate??void 0,this.scheduledPipelineReleaseFieldReleaseNote=e.scheduledPipelineReleaseFieldReleaseNote??void 0,this.scheduledPipelineReleaseFieldVersion=e.scheduledPipelineReleaseFieldVersion??void 0,this.scheduledPipelineReleasesViewGrouping=e.scheduledPipelineReleasesViewGrouping??void 0,this.scheduledPipelineReleasesViewOrdering=e.scheduledPipelineReleasesViewOrdering??void 0,this.searchResultType=e.searchResultType??void 0,this.searchViewOrdering=e.searchViewOrdering??void 0,this.showArchivedItems=e.showArchivedItems??void 0,this.showCompletedAgentSessions=e.showCompletedAgentSessions??void 0,this.showCompletedIssues=e.showCompletedIssues??void 0,this.showCompletedProjects=e.showCompletedProjects??void 0,this.showCompletedReviews=e.showCompletedReviews??void 0,this.showDraftReviews=e.showDraftReviews??void 0,this.showEmptyGroups=e.showEmptyGroups??void 0,this.showEmptyGroupsBoard=e.showEmptyGroupsBoard??void 0,this.showEmptyGroupsList=e.showEmptyGroupsList??void 0,this.showEmptySubGroups=e.showEmptySubGroups??void 0,this.showEmptySubGroupsBoard=e.showEmptySubGroupsBoard??void 0,this.showEmptySubGroupsList=e.showEmptySubGroupsList??void 0,this.showNestedInitiatives=e.showNestedInitiatives??void 0,this.showOnlyLeadTeamProjects=e.showOnlyLeadTeamProjects??void 0,this.showOnlySnoozedItems=e.showOnlySnoozedItems??void 0,this.showParents=e.showParents??void 0,this.showReadItems=e.showReadItems??void 0,this.showSnoozedItems=e.showSnoozedItems??void 0,this.showSubInitiativeProjects=e.showSubInitiativeProjects??void 0,this.showSubIssues=e.showSubIssues??void 0,this.showSubTeamIssues=e.showSubTeamIssues??void 0,this.showSubTeamProjects=e.showSubTeamProjects??void 0,this.showSupervisedIssues=e.showSupervisedIssues??void 0,this.showTeamInitiatives=e.showTeamInitiatives??void 0,this.showTeamReviews=e.showTeamReviews??void 0,this.showTriageIssues=e.showTriageIssues??void 0,this.showUnreadItemsFirst=e.showUnreadItemsFirst??void 0,this.teamFieldCycle=e.teamFieldCycle??void 0,this.teamFieldDateCreated=e.teamFieldDateCreated??void 0,this.teamFieldDateUpdated=e.teamFieldDateUpdated??void 0,this.teamFieldIdentifier=e.teamFieldIdentifier??void 0,this.teamFieldMembers=e.teamFieldMembers??void 0,this.teamFieldMembership=e.teamFieldMembership??void 0,this.teamFieldOwner=e.teamFieldOwner??void 0,this.teamFieldProjects=e.teamFieldProjects??void 0,this.teamViewOrdering=e.teamViewOrdering??void 0,this.timelineChronologyShowCycleTeamIds=e.timelineChronologyShowCycleTeamIds??void 0,this.timelineChronologyShowWeekNumbers=e.timelineChronologyShowWeekNumbers??void 0,this.timelineShowProjectsAside=e.timelineShowProjectsAside??void 0,this.timelineZoomScale=e.timelineZoomScale??void 0,this.triageViewOrdering=e.triageViewOrdering??void 0,this.viewOrdering=e.viewOrdering??void 0,this.viewOrderingDirection=e.viewOrderingDirection??void 0,this.workspaceMembersViewOrdering=e.workspaceMembersViewOrdering??void 0,this.initiativeLabelGroupColumns=e.initiativeLabelGroupColumns?e.initiativeLabelGroupColumns.map(i=>new Sc(t,i)):void 0,this.projectLabelGroupColumns=e.projectLabelGroupColumns?e.projectLabelGroupColumns.map(i=>new Pc(t,i)):void 0}automationFieldLastExecuted;automationFieldStats;automationFieldTeam;automationFieldTrigger;automationGrouping;automationOrdering;automationRunHistoryShowDuration;automationRunHistoryShowInitiativeIdentifier;automationRunHistoryShowIssueIdentifier;automationRunHistoryShowProjectIdentifier;automationShowDescendants;automationShowDisabled;automationStatsPeriod;closedIssuesOrderedByRecency;columnOrderBoard;columnOrderList;continuousPipelineReleaseFieldReleaseDate;continuousPipelineReleaseFieldReleaseNote;continuousPipelineReleaseFieldVersion;continuousPipelineReleasesViewGrouping;customViewFieldDateCreated;customViewFieldDateUpdated;customViewFieldOwner;customViewFieldVisibility;customViewsOrdering;customerFieldDomains;customerFieldOwner;customerFieldRequestCount;customerFieldRevenue;customerFieldSize;customerFieldSource;customerFieldStatus;customerFieldTier;customerPageNeedsFieldIssueIdentifier;customerPageNeedsFieldIssuePriority;customerPageNeedsFieldIssueStatus;customerPageNeedsFieldIssueTargetDueDate;customerPageNeedsShowCompletedIssuesAndProjects;customerPageNeedsShowImportantFirst;customerPageNeedsViewGrouping;customerPageNeedsViewOrdering;customersViewOrdering;dashboardFieldDateCreated;dashboardFieldDateUpdated;dashboardFieldOwner;dashboardsOrdering;documentFieldCreator;documentFieldDateCreated;documentFieldDateUpdated;documentFieldOwner;documentFieldParent;embeddedCustomerNeedsShowImportantFirst;embeddedCustomerNeedsViewOrdering;fieldAssignee;fieldCustomerCount;fieldCustomerRevenue;fieldCycle;fieldDateArchived;fieldDateCreated;fieldDateMyActivity;fieldDateUpdated;fieldDueDate;fieldEstimate;fieldId;fieldLabels;fieldLinkCount;fieldMilestone;fieldPreviewLinks;fieldPriority;fieldProject;fieldPullRequests;fieldRelease;fieldSentryIssues;fieldSla;fieldStatus;fieldTimeInCurrentStatus;fieldUserPresence;focusViewGrouping;focusViewOrdering;focusViewOrderingDirection;groupOrderingMode;hiddenColumns;hiddenGroupsList;hiddenRows;inboxViewGrouping;inboxViewOrdering;initiativeFieldActivity;initiativeFieldDateCompleted;initiativeFieldDateCreated;initiativeFieldDateUpdated;initiativeFieldDescription;initiativeFieldHealth;initiativeFieldId;initiativeFieldInitiativeHealth;initiativeFieldLabels;initiativeFieldLeadTeam;initiativeFieldOwner;initiativeFieldPriority;initiativeFieldProjects;initiativeFieldStartDate;initiativeFieldStatus;initiativeFieldTargetDate;initiativeFieldTeams;initiativeGrouping;initiativeGroupingLabelGroupId;initiativesViewOrdering;issueGrouping;issueGroupingLabelGroupId;issueNesting;issueSubGrouping;issueSubGroupingLabelGroupId;layout;memberFieldJoined;memberFieldStatus;memberFieldTeams;projectCustomerNeedsShowCompletedIssuesLast;projectCustomerNeedsShowImportantFirst;projectCustomerNeedsViewGrouping;projectCustomerNeedsViewOrdering;projectFieldActivity;projectFieldCustomerCount;projectFieldCustomerRevenue;projectFieldDateCompleted;projectFieldDateCreated;projectFieldDateUpdated;projectFieldDescription;projectFieldDescriptionBoard;projectFieldHealth;projectFieldHealthTimeline;projectFieldId;projectFieldInitiatives;projectFieldIssues;projectFieldLabels;projectFieldLead;projectFieldLeadTimeline;projectFieldMembers;projectFieldMembersBoard;projectFieldMembersList;projectFieldMembersTimeline;projectFieldMilestone;projectFieldMilestoneTimeline;projectFieldPredictions;projectFieldPredictionsTimeline;projectFieldPriority;projectFieldRelations;projectFieldRelationsTimeline;projectFieldRoadmaps;projectFieldRoadmapsBoard;projectFieldRoadmapsList;projectFieldRoadmapsTimeline;projectFieldRolloutStage;projectFieldStartDate;projectFieldStatus;projectFieldStatusTimeline;projectFieldTargetDate;projectFieldTeams;projectFieldTeamsBoard;projectFieldTeamsList;projectFieldTeamsTimeline;projectGroupOrdering;projectGrouping;projectGroupingDateResolution;projectGroupingLabelGroupId;projectLayout;projectShowEmptyGroups;projectShowEmptyGroupsBoard;projectShowEmptyGroupsList;projectShowEmptyGroupsTimeline;projectShowEmptySubGroups;projectShowEmptySubGroupsBoard;projectShowEmptySubGroupsList;projectShowEmptySubGroupsTimeline;projectSubGrouping;projectSubGroupingLabelGroupId;projectViewOrdering;projectZoomLevel;releasePipelineFieldLatestRelease;releasePipelineFieldReleases;releasePipelineFieldTeams;releasePipelineFieldType;releasePipelineGrouping;releasePipelinesViewOrdering;reviewFieldAvatar;reviewFieldChecks;reviewFieldGithubTeam;reviewFieldIdentifier;reviewFieldOpenedAt;reviewFieldPreviewLinks;reviewFieldQuickToReview;reviewFieldRepository;reviewFieldReviewers;reviewFieldSla;reviewFieldStatusDetails;reviewGrouping;reviewViewOrdering;scheduledPipelineReleaseFieldCompletion;scheduledPipelineReleaseFieldDescription;scheduledPipelineReleaseFieldReleaseDate;scheduledPipelineReleaseFieldReleaseNote;scheduledPipelineReleaseFieldVersion;scheduledPipelineReleasesViewGrouping;scheduledPipelineReleasesViewOrdering;searchResultType;searchViewOrdering;showArchivedItems;showCompletedAgentSessions;showCompletedIssues;showCompletedProjects;showCompletedReviews;showDraftReviews;showEmptyGroups;showEmptyGroupsBoard;showEmptyGroupsList;showEmptySubGroups;showEmptySubGroupsBoard;showEmptySubGroupsList;showNestedInitiatives;showOnlyLeadTeamProjects;showOnlySnoozedItems;showParents;showReadItems;showSnoozedItems;showSubInitiativeProjects;showSubIssues;showSubTeamIssues;showSubTeamProjects;showSupervisedIssues;showTeamInitiatives;showTeamReviews;showTriageIssues;showUnreadItemsFirst;teamFieldCycle;teamFieldDateCreated;teamFieldDateUpdated;teamFieldIdentifier;teamFieldMembers;teamFieldMembership;teamFieldOwner;teamFieldProjects;teamViewOrdering;timelineChronologyShowCycleTeamIds;timelineChronologyShowWeekNumbers;timelineShowProjectsAside;timelineZoomScale;triageViewOrdering;viewOrdering;viewOrderingDirection;workspaceMembersViewOrdering;initiativeLabelGroupColumns;projectLabelGroupColumns},yi=class extends r{_creator;_team;constructor(t,e){super(t),this.allPublicTeams=e.allPublicTeams,this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.enabled=e.enabled,this.id=e.id,this.label=e.label??void 0,this.resourceTypes=e.resourceTypes,this.secret=e.secret??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.url=e.url??void 0,this._creator=e.creator??void 0,this._team=e.team??void 0}allPublicTeams;archivedAt;createdAt;enabled;id;label;resourceTypes;secret;updatedAt;url;get creator(){return this._creator?.id?new y(this._request).fetch(this._creator?.id):void 0}get creatorId(){return this._creator?.id}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}create(t){return new yh(this._request).fetch(t)}delete(){return new vh(this._request).fetch(this.id)}rotateSecret(){return new gh(this._request).fetch(this.id)}update(t){return new _h(this._request).fetch(this.id,t)}},bc=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new yi(t,d)),new f(t,i.pageInfo))}},vi=class extends r{_webhook;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._webhook=e.webhook}lastSyncId;success;get webhook(){return new Fc(this._request).fetch(this._webhook.id)}get webhookId(){return this._webhook?.id}},Cc=class extends r{constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.secret=e.secret,this.success=e.success}lastSyncId;secret;success},$c=class extends r{_updatedBy;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.createdAt=n(e.createdAt)??new Date,this.enabled=e.enabled,this.id=e.id,this.title=e.title??void 0,this.updatedAt=n(e.updatedAt)??new Date,this._updatedBy=e.updatedBy??void 0}archivedAt;createdAt;enabled;id;title;updatedAt;get updatedBy(){return this._updatedBy?.id?new y(this._request).fetch(this._updatedBy?.id):void 0}get updatedById(){return this._updatedBy?.id}},gi=class extends r{_creator;_customView;_cycle;_initiative;_label;_lastUpdatedBy;_owner;_project;_team;_user;constructor(t,e){super(t),this.activities=e.activities,this.applyToSubTeams=e.applyToSubTeams,this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color??void 0,this.conditions=e.conditions??void 0,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.enabled=e.enabled,this.groupName=e.groupName??void 0,this.icon=e.icon??void 0,this.id=e.id,this.lastExecutedAt=n(e.lastExecutedAt)??void 0,this.name=e.name,this.restrictEditing=e.restrictEditing,this.runOnce=e.runOnce,this.schedule=e.schedule??void 0,this.slugId=e.slugId,this.sortOrder=e.sortOrder,this.stats=e.stats??void 0,this.updatedAt=n(e.updatedAt)??new Date,this.activationMode=e.activationMode??void 0,this.contextViewType=e.contextViewType??void 0,this.editAccess=e.editAccess??void 0,this.intelligence=e.intelligence??void 0,this.trigger=e.trigger,this.triggerType=e.triggerType,this.type=e.type,this.userContextViewType=e.userContextViewType??void 0,this._creator=e.creator,this._customView=e.customView??void 0,this._cycle=e.cycle??void 0,this._initiative=e.initiative??void 0,this._label=e.label??void 0,this._lastUpdatedBy=e.lastUpdatedBy??void 0,this._owner=e.owner??void 0,this._project=e.project??void 0,this._team=e.team??void 0,this._user=e.user??void 0}activities;applyToSubTeams;archivedAt;color;conditions;createdAt;description;enabled;groupName;icon;id;lastExecutedAt;name;restrictEditing;runOnce;schedule;slugId;sortOrder;stats;updatedAt;activationMode;contextViewType;editAccess;intelligence;trigger;triggerType;type;userContextViewType;get creator(){return new y(this._request).fetch(this._creator.id)}get creatorId(){return this._creator?.id}get customView(){return this._customView?.id?new xe(this._request).fetch(this._customView?.id):void 0}get customViewId(){return this._customView?.id}get cycle(){return this._cycle?.id?new N(this._request).fetch(this._cycle?.id):void 0}get cycleId(){return this._cycle?.id}get initiative(){return this._initiative?.id?new U(this._request).fetch(this._initiative?.id):void 0}get initiativeId(){return this._initiative?.id}get label(){return this._label?.id?new re(this._request).fetch(this._label?.id):void 0}get labelId(){return this._label?.id}get lastUpdatedBy(){return this._lastUpdatedBy?.id?new y(this._request).fetch(this._lastUpdatedBy?.id):void 0}get lastUpdatedById(){return this._lastUpdatedBy?.id}get owner(){return this._owner?.id?new y(this._request).fetch(this._owner?.id):void 0}get ownerId(){return this._owner?.id}get project(){return this._project?.id?new $(this._request).fetch(this._project?.id):void 0}get projectId(){return this._project?.id}get team(){return this._team?.id?new b(this._request).fetch(this._team?.id):void 0}get teamId(){return this._team?.id}get user(){return this._user?.id?new y(this._request).fetch(this._user?.id):void 0}get userId(){return this._user?.id}},_i=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new gi(t,d)),new f(t,i.pageInfo))}},fi=class extends r{_inheritedFrom;_team;constructor(t,e){super(t),this.archivedAt=n(e.archivedAt)??void 0,this.color=e.color,this.createdAt=n(e.createdAt)??new Date,this.description=e.description??void 0,this.id=e.id,this.name=e.name,this.position=e.position,this.type=e.type,this.updatedAt=n(e.updatedAt)??new Date,this._inheritedFrom=e.inheritedFrom??void 0,this._team=e.team}archivedAt;color;createdAt;description;id;name;position;type;updatedAt;get inheritedFrom(){return this._inheritedFrom?.id?new E(this._request).fetch(this._inheritedFrom?.id):void 0}get inheritedFromId(){return this._inheritedFrom?.id}get team(){return new b(this._request).fetch(this._team.id)}get teamId(){return this._team?.id}issues(t){return new sm(this._request,this.id,t).fetch(t)}archive(){return new fh(this._request).fetch(this.id)}create(t){return new Ih(this._request).fetch(t)}update(t){return new Ah(this._request).fetch(this.id,t)}},jc=class extends r{_entity;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._entity=e.entity??void 0}lastSyncId;success;get entity(){return this._entity?.id?new E(this._request).fetch(this._entity?.id):void 0}get entityId(){return this._entity?.id}},Dc=class extends I{constructor(t,e,i){super(t,e,i.nodes.map(d=>new fi(t,d)),new f(t,i.pageInfo))}},Ii=class extends r{_workflowState;constructor(t,e){super(t),this.lastSyncId=e.lastSyncId,this.success=e.success,this._workflowState=e.workflowState}lastSyncId;success;get workflowState(){return new E(this._request).fetch(this._workflowState.id)}get workflowStateId(){return this._workflowState?.id}},Tc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(nr.toString(),{id:t})).agentActivity;return new We(this._request,e)}},Te=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ar.toString(),{id:t})).agentSession;return new wd(this._request,e)}},Ee=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(dr.toString(),{id:t})).attachment;return new He(this._request,e)}},M=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(cr.toString(),t)).comment;return new Je(this._request,e)}},xe=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(hr.toString(),{id:t})).customView;return new Cd(this._request,e)}},qe=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(vr.toString(),{id:t})).customer;return new $d(this._request,e)}},le=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(gr.toString(),t)).customerNeed;return new se(this._request,e)}},Ai=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(_r.toString(),{id:t})).customerStatus;return new Td(this._request,e)}},wi=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(fr.toString(),{id:t})).customerTier;return new Ed(this._request,e)}},N=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ir.toString(),{id:t})).cycle;return new it(this._request,e)}},he=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Sr.toString(),{id:t})).document;return new st(this._request,e)}},Ec=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Cr.toString(),{id:t})).entityExternalLink;return new ot(this._request,e)}},ie=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request($r.toString(),{id:t})).externalUser;return new Md(this._request,e)}},pe=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(jr.toString(),{id:t})).favorite;return new ct(this._request,e)}},U=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Tr.toString(),{id:t})).initiative;return new yt(this._request,e)}},Si=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Br.toString(),{id:t})).initiativeLabel;return new gt(this._request,e)}},xc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Lr.toString(),{id:t})).initiativeToProject;return new It(this._request,e)}},W=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Or.toString(),{id:t})).initiativeUpdate;return new wt(this._request,e)}},Re=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Vr.toString(),{id:t})).integration;return new bt(this._request,e)}},me=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Wr.toString(),{id:t})).integrationsSettings;return new Hd(this._request,e)}},D=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Hr.toString(),{id:t})).issue;return new $t(this._request,e)}},re=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(os.toString(),{id:t})).issueLabel;return new oe(this._request,e)}},qc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(us.toString(),{id:t})).issueRelation;return new Tt(this._request,e)}},F=class extends r{constructor(t){super(t)}async fetch(){const t=(await this._request(ls.toString(),{})).organization;return new tc(this._request,t)}},$=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(fs.toString(),{id:t})).project;return new qt(this._request,e)}},ye=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Fs.toString(),{id:t})).projectLabel;return new Ut(this._request,e)}},H=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ks.toString(),{id:t})).projectMilestone;return new Mt(this._request,e)}},Rc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ls.toString(),{id:t})).projectRelation;return new kt(this._request,e)}},Ue=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Os.toString(),{id:t})).projectStatus;return new Ot(this._request,e)}},z=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Gs.toString(),{id:t,...e})).projectUpdate;return new Wt(this._request,i)}},Q=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ws.toString(),{id:t})).release;return new be(this._request,e)}},Fe=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ks.toString(),{id:t})).releaseNote;return new Qt(this._request,e)}},J=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Zs.toString(),{id:t})).releasePipeline;return new Zt(this._request,e)}},Me=class extends r{constructor(t){super(t)}async fetch(t){return(await this._request(tn.toString(),t)).releaseSearch.map(e=>new be(this._request,e))}},Be=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(rn.toString(),{id:t})).releaseStage;return new Xt(this._request,e)}},b=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(nn.toString(),{id:t})).team;return new ii(this._request,e)}},Pi=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(_n.toString(),{id:t})).teamMembership;return new ri(this._request,e)}},B=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(fn.toString(),{id:t})).template;return new oi(this._request,e)}},bi=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(In.toString(),{id:t})).timeSchedule;return new _c(this._request,e)}},Ci=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(An.toString(),{id:t})).triageResponsibility;return new Ic(this._request,e)}},y=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(wn.toString(),{id:t})).user;return new Z(this._request,e)}},Uc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Dn.toString(),t)).users;return new Y(this._request,i=>this.fetch(u({...t,...i})),e)}},Fc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Tn.toString(),{id:t})).webhook;return new yi(this._request,e)}},E=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(En.toString(),{id:t})).workflowState;return new fi(this._request,e)}},Mc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(qn.toString(),{input:t})).agentActivityCreate;return new Ad(this._request,e)}},Bc=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Rn.toString(),{id:t,input:e})).agentSessionUpdate;return new Pd(this._request,i)}},kc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Un.toString(),{input:t})).attachmentCreate;return new Qe(this._request,e)}},Nc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Fn.toString(),{id:t})).attachmentDelete;return new S(this._request,e)}},Lc=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Mn.toString(),{id:t,input:e})).attachmentUpdate;return new Qe(this._request,i)}},Oc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Bn.toString(),{input:t})).commentCreate;return new Ke(this._request,e)}},Gc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(kn.toString(),{id:t})).commentDelete;return new S(this._request,e)}},Vc=class extends r{constructor(t){super(t)}async fetch(t,e,i){const d=(await this._request(Nn.toString(),{id:t,input:e,...i})).commentUpdate;return new Ke(this._request,d)}},Wc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ln.toString(),{input:t})).customViewCreate;return new Ze(this._request,e)}},Hc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(On.toString(),{id:t})).customViewDelete;return new S(this._request,e)}},zc=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Gn.toString(),{id:t,input:e})).customViewUpdate;return new Ze(this._request,i)}},Qc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Vn.toString(),{input:t})).customerCreate;return new Xe(this._request,e)}},Jc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Wn.toString(),{id:t})).customerDelete;return new S(this._request,e)}},Kc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Hn.toString(),{id:t})).customerNeedArchive;return new Ye(this._request,e)}},Zc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(zn.toString(),{input:t})).customerNeedCreate;return new jd(this._request,e)}},Yc=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Qn.toString(),{id:t,...e})).customerNeedDelete;return new S(this._request,i)}},Xc=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Jn.toString(),{id:t})).customerNeedUnarchive;return new Ye(this._request,e)}},eu=class extends r{constructor(t){super(t)}async fetch(t,e,i){const d=(await this._request(Kn.toString(),{id:t,input:e,...i})).customerNeedUpdate;return new Dd(this._request,d)}},tu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Zn.toString(),{input:t})).customerStatusCreate;return new et(this._request,e)}},iu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Yn.toString(),{id:t})).customerStatusDelete;return new S(this._request,e)}},ru=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Xn.toString(),{id:t,input:e})).customerStatusUpdate;return new et(this._request,i)}},su=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ea.toString(),{input:t})).customerTierCreate;return new tt(this._request,e)}},nu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ta.toString(),{id:t})).customerTierDelete;return new S(this._request,e)}},au=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(ia.toString(),{id:t,input:e})).customerTierUpdate;return new tt(this._request,i)}},ou=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(ra.toString(),{id:t,input:e})).customerUpdate;return new Xe(this._request,i)}},du=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(sa.toString(),{id:t})).cycleArchive;return new xd(this._request,e)}},cu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(na.toString(),{input:t})).cycleCreate;return new rt(this._request,e)}},uu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(aa.toString(),{id:t,input:e})).cycleUpdate;return new rt(this._request,i)}},lu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(oa.toString(),{input:t})).documentCreate;return new at(this._request,e)}},hu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(da.toString(),{id:t,...e})).documentDelete;return new nt(this._request,i)}},pu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ca.toString(),{id:t})).documentUnarchive;return new nt(this._request,e)}},mu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(ua.toString(),{id:t,input:e})).documentUpdate;return new at(this._request,i)}},yu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(la.toString(),{input:t})).entityExternalLinkCreate;return new dt(this._request,e)}},vu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ha.toString(),{id:t})).entityExternalLinkDelete;return new S(this._request,e)}},gu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(pa.toString(),{id:t,input:e})).entityExternalLinkUpdate;return new dt(this._request,i)}},_u=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ma.toString(),{input:t})).favoriteCreate;return new ut(this._request,e)}},fu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ya.toString(),{id:t})).favoriteDelete;return new S(this._request,e)}},Iu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(va.toString(),{id:t,input:e})).favoriteUpdate;return new ut(this._request,i)}},Au=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ga.toString(),{input:t})).gitAutomationStateCreate;return new ht(this._request,e)}},wu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(_a.toString(),{id:t})).gitAutomationStateDelete;return new S(this._request,e)}},Su=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(fa.toString(),{id:t,input:e})).gitAutomationStateUpdate;return new ht(this._request,i)}},Pu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ia.toString(),{input:t})).gitAutomationTargetBranchCreate;return new mt(this._request,e)}},bu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Aa.toString(),{id:t})).gitAutomationTargetBranchDelete;return new S(this._request,e)}},Cu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(wa.toString(),{id:t,input:e})).gitAutomationTargetBranchUpdate;return new mt(this._request,i)}},$u=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Sa.toString(),{id:t})).initiativeArchive;return new vt(this._request,e)}},ju=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Pa.toString(),{input:t})).initiativeCreate;return new Od(this._request,e)}},Du=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ba.toString(),{id:t})).initiativeDelete;return new S(this._request,e)}},Tu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ca.toString(),{input:t})).initiativeLabelCreate;return new ft(this._request,e)}},Eu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request($a.toString(),{id:t})).initiativeLabelDelete;return new S(this._request,e)}},xu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(ja.toString(),{id:t,input:e})).initiativeLabelUpdate;return new ft(this._request,i)}},qu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Da.toString(),{input:t})).initiativeToProjectCreate;return new At(this._request,e)}},Ru=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ta.toString(),{id:t})).initiativeToProjectDelete;return new S(this._request,e)}},Uu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Ea.toString(),{id:t,input:e})).initiativeToProjectUpdate;return new At(this._request,i)}},Fu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(xa.toString(),{id:t})).initiativeUnarchive;return new vt(this._request,e)}},Mu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(qa.toString(),{id:t})).initiativeUpdateArchive;return new St(this._request,e)}},Bu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ra.toString(),{input:t})).initiativeUpdateCreate;return new Pt(this._request,e)}},ku=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ua.toString(),{id:t})).initiativeUpdateUnarchive;return new St(this._request,e)}},Nu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Fa.toString(),{id:t,input:e})).initiativeUpdateUpdate;return new Pt(this._request,i)}},Lu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ma.toString(),{id:t})).integrationArchive;return new S(this._request,e)}},Ou=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Ba.toString(),{id:t,...e})).integrationDelete;return new S(this._request,i)}},Gu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ka.toString(),{input:t})).integrationsSettingsCreate;return new Ct(this._request,e)}},Vu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Na.toString(),{id:t,input:e})).integrationsSettingsUpdate;return new Ct(this._request,i)}},Wu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(La.toString(),{id:t,...e})).issueArchive;return new Ae(this._request,i)}},Hu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Oa.toString(),{input:t})).issueCreate;return new Dt(this._request,e)}},zu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Ga.toString(),{id:t,...e})).issueDelete;return new Ae(this._request,i)}},Qu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Va.toString(),{issueImportId:t})).issueImportDelete;return new Jd(this._request,e)}},Ju=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Wa.toString(),{id:t,input:e})).issueImportUpdate;return new Kd(this._request,i)}},Ku=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Ha.toString(),{input:t,...e})).issueLabelCreate;return new jt(this._request,i)}},Zu=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(za.toString(),{id:t})).issueLabelDelete;return new S(this._request,e)}},Yu=class extends r{constructor(t){super(t)}async fetch(t,e,i){const d=(await this._request(Qa.toString(),{id:t,input:e,...i})).issueLabelUpdate;return new jt(this._request,d)}},Xu=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Ja.toString(),{input:t,...e})).issueRelationCreate;return new xt(this._request,i)}},el=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ka.toString(),{id:t})).issueRelationDelete;return new S(this._request,e)}},tl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Za.toString(),{id:t,input:e})).issueRelationUpdate;return new xt(this._request,i)}},il=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ya.toString(),{id:t})).issueUnarchive;return new Ae(this._request,e)}},rl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Xa.toString(),{id:t,input:e})).issueUpdate;return new Dt(this._request,i)}},sl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(eo.toString(),{input:t})).organizationDelete;return new ic(this._request,e)}},nl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(to.toString(),{input:t})).organizationUpdate;return new rc(this._request,e)}},al=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(io.toString(),{id:t,...e})).projectArchive;return new Se(this._request,i)}},ol=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(ro.toString(),{input:t,...e})).projectCreate;return new cc(this._request,i)}},dl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(so.toString(),{id:t})).projectDelete;return new Se(this._request,e)}},cl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(no.toString(),{input:t,...e})).projectLabelCreate;return new Ft(this._request,i)}},ul=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ao.toString(),{id:t})).projectLabelDelete;return new S(this._request,e)}},ll=class extends r{constructor(t){super(t)}async fetch(t,e,i){const d=(await this._request(oo.toString(),{id:t,input:e,...i})).projectLabelUpdate;return new Ft(this._request,d)}},hl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(co.toString(),{input:t})).projectMilestoneCreate;return new Bt(this._request,e)}},pl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(uo.toString(),{id:t})).projectMilestoneDelete;return new S(this._request,e)}},ml=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(lo.toString(),{id:t,input:e})).projectMilestoneUpdate;return new Bt(this._request,i)}},yl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ho.toString(),{input:t})).projectRelationCreate;return new Lt(this._request,e)}},vl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(po.toString(),{id:t})).projectRelationDelete;return new S(this._request,e)}},gl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(mo.toString(),{id:t,input:e})).projectRelationUpdate;return new Lt(this._request,i)}},_l=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(yo.toString(),{id:t})).projectStatusArchive;return new Gt(this._request,e)}},fl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(vo.toString(),{input:t})).projectStatusCreate;return new Vt(this._request,e)}},Il=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(go.toString(),{id:t})).projectStatusUnarchive;return new Gt(this._request,e)}},Al=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(_o.toString(),{id:t,input:e})).projectStatusUpdate;return new Vt(this._request,i)}},wl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(fo.toString(),{id:t})).projectUnarchive;return new Se(this._request,e)}},Sl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Io.toString(),{id:t})).projectUpdateArchive;return new Ht(this._request,e)}},Pl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ao.toString(),{input:t})).projectUpdateCreate;return new zt(this._request,e)}},bl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(wo.toString(),{id:t})).projectUpdateDelete;return new S(this._request,e)}},Cl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(So.toString(),{id:t})).projectUpdateUnarchive;return new Ht(this._request,e)}},$l=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Po.toString(),{id:t,input:e})).projectUpdateUpdate;return new zt(this._request,i)}},jl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(bo.toString(),{input:t})).reactionCreate;return new lc(this._request,e)}},Dl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Co.toString(),{id:t})).reactionDelete;return new S(this._request,e)}},Tl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request($o.toString(),{id:t})).releaseArchive;return new Ce(this._request,e)}},El=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(jo.toString(),{input:t})).releaseCreate;return new Kt(this._request,e)}},xl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Do.toString(),{id:t})).releaseDelete;return new Ce(this._request,e)}},ql=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(To.toString(),{input:t})).releaseNoteCreate;return new Jt(this._request,e)}},Rl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Eo.toString(),{id:t})).releaseNoteDelete;return new S(this._request,e)}},Ul=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(xo.toString(),{id:t,input:e})).releaseNoteUpdate;return new Jt(this._request,i)}},Fl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(qo.toString(),{id:t})).releasePipelineArchive;return new je(this._request,e)}},Ml=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ro.toString(),{input:t})).releasePipelineCreate;return new Yt(this._request,e)}},Bl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Uo.toString(),{id:t})).releasePipelineDelete;return new je(this._request,e)}},kl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Fo.toString(),{id:t})).releasePipelineUnarchive;return new je(this._request,e)}},Nl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Mo.toString(),{id:t,input:e})).releasePipelineUpdate;return new Yt(this._request,i)}},Ll=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Bo.toString(),{id:t})).releaseStageArchive;return new ei(this._request,e)}},Ol=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ko.toString(),{input:t})).releaseStageCreate;return new ti(this._request,e)}},Gl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(No.toString(),{id:t})).releaseStageUnarchive;return new ei(this._request,e)}},Vl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Lo.toString(),{id:t,input:e})).releaseStageUpdate;return new ti(this._request,i)}},Wl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Oo.toString(),{id:t})).releaseUnarchive;return new Ce(this._request,e)}},Hl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Go.toString(),{id:t,input:e})).releaseUpdate;return new Kt(this._request,i)}},zl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Vo.toString(),{input:t,...e})).teamCreate;return new ai(this._request,i)}},Ql=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Wo.toString(),{id:t})).teamDelete;return new S(this._request,e)}},Jl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Ho.toString(),{input:t})).teamMembershipCreate;return new ni(this._request,e)}},Kl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(zo.toString(),{id:t,...e})).teamMembershipDelete;return new S(this._request,i)}},Zl=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Qo.toString(),{id:t,input:e})).teamMembershipUpdate;return new ni(this._request,i)}},Yl=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Jo.toString(),{id:t})).teamUnarchive;return new gc(this._request,e)}},Xl=class extends r{constructor(t){super(t)}async fetch(t,e,i){const d=(await this._request(Ko.toString(),{id:t,input:e,...i})).teamUpdate;return new ai(this._request,d)}},eh=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Zo.toString(),{input:t})).templateCreate;return new ci(this._request,e)}},th=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(Yo.toString(),{id:t})).templateDelete;return new S(this._request,e)}},ih=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(Xo.toString(),{id:t,input:e})).templateUpdate;return new ci(this._request,i)}},rh=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ed.toString(),{input:t})).timeScheduleCreate;return new ui(this._request,e)}},sh=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(td.toString(),{id:t})).timeScheduleDelete;return new S(this._request,e)}},nh=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(id.toString(),{id:t,input:e})).timeScheduleUpdate;return new ui(this._request,i)}},ah=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(rd.toString(),{input:t})).triageResponsibilityCreate;return new li(this._request,e)}},oh=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(sd.toString(),{id:t})).triageResponsibilityDelete;return new S(this._request,e)}},dh=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(nd.toString(),{id:t,input:e})).triageResponsibilityUpdate;return new li(this._request,i)}},ch=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(ad.toString(),{id:t,...e})).userSuspend;return new hi(this._request,i)}},uh=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(od.toString(),{id:t,...e})).userUnsuspend;return new hi(this._request,i)}},lh=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(dd.toString(),{id:t,input:e})).userUpdate;return new wc(this._request,i)}},hh=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(cd.toString(),{input:t})).viewPreferencesCreate;return new pi(this._request,e)}},ph=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(ud.toString(),{id:t})).viewPreferencesDelete;return new S(this._request,e)}},mh=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(ld.toString(),{id:t,input:e})).viewPreferencesUpdate;return new pi(this._request,i)}},yh=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(hd.toString(),{input:t})).webhookCreate;return new vi(this._request,e)}},vh=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(pd.toString(),{id:t})).webhookDelete;return new S(this._request,e)}},gh=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(md.toString(),{id:t})).webhookRotateSecret;return new Cc(this._request,e)}},_h=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(yd.toString(),{id:t,input:e})).webhookUpdate;return new vi(this._request,i)}},fh=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(vd.toString(),{id:t})).workflowStateArchive;return new jc(this._request,e)}},Ih=class extends r{constructor(t){super(t)}async fetch(t){const e=(await this._request(gd.toString(),{input:t})).workflowStateCreate;return new Ii(this._request,e)}},Ah=class extends r{constructor(t){super(t)}async fetch(t,e){const i=(await this._request(_d.toString(),{id:t,input:e})).workflowStateUpdate;return new Ii(this._request,i)}},wh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(or.toString(),{id:this._id,...this._variables,...t})).agentSession.activities;return new Id(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Sh=class extends r{_variables;constructor(t,e){super(t),this._variables=e}async fetch(t){const e=(await this._request(ur.toString(),t)).comment.children;return new K(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Ph=class extends r{_variables;constructor(t,e){super(t),this._variables=e}async fetch(t){const e=(await this._request(lr.toString(),t)).comment.createdIssues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},bh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(pr.toString(),{id:this._id,...this._variables,...t})).customView.initiatives;return new ae(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Ch=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(mr.toString(),{id:this._id,...this._variables,...t})).customView.issues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},$h=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(yr.toString(),{id:this._id,...this._variables,...t})).customView.projects;return new ce(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},jh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Ar.toString(),{id:this._id,...this._variables,...t})).cycle.issues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Dh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(wr.toString(),{id:this._id,...this._variables,...t})).cycle.uncompletedIssuesUponClose;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Th=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Pr.toString(),{id:this._id,...this._variables,...t})).document.comments;return new K(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Eh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(br.toString(),{id:this._id,...this._variables,...t})).document.subscribers;return new Y(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},xh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Dr.toString(),{id:this._id,...this._variables,...t})).favorite.children;return new Bd(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},qh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Er.toString(),{id:this._id,...this._variables,...t})).initiative.documents;return new ne(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Rh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(xr.toString(),{id:this._id,...this._variables,...t})).initiative.history;return new Ld(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Uh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(qr.toString(),{id:this._id,...this._variables,...t})).initiative.initiativeUpdates;return new Vd(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Fh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Rr.toString(),{id:this._id,...this._variables,...t})).initiative.labels;return new _t(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Mh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Ur.toString(),{id:this._id,...this._variables,...t})).initiative.links;return new fe(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Bh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Fr.toString(),{id:this._id,...this._variables,...t})).initiative.projects;return new ce(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},kh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Mr.toString(),{id:this._id,...this._variables,...t})).initiative.subInitiatives;return new ae(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Nh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(kr.toString(),{id:this._id,...this._variables,...t})).initiativeLabel.children;return new _t(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Lh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Nr.toString(),{id:this._id,...this._variables,...t})).initiativeLabel.initiatives;return new ae(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Oh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Gr.toString(),{id:this._id,...this._variables,...t})).initiativeUpdate.comments;return new K(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Gh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(zr.toString(),{id:this._id,...this._variables,...t})).issue.attachments;return new ze(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Vh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Qr.toString(),{id:this._id,...this._variables,...t})).issue.children;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Wh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Jr.toString(),{id:this._id,...this._variables,...t})).issue.comments;return new K(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Hh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Kr.toString(),{id:this._id,...this._variables,...t})).issue.documents;return new ne(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},zh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Zr.toString(),{id:this._id,...this._variables,...t})).issue.formerAttachments;return new ze(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Qh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Yr.toString(),{id:this._id,...this._variables,...t})).issue.formerNeeds;return new _e(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Jh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Xr.toString(),{id:this._id,...this._variables,...t})).issue.history;return new Qd(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Kh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(es.toString(),{id:this._id,...this._variables,...t})).issue.inverseRelations;return new Et(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Zh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(ts.toString(),{id:this._id,...this._variables,...t})).issue.labels;return new de(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Yh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(is.toString(),{id:this._id,...this._variables,...t})).issue.needs;return new _e(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Xh=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(rs.toString(),{id:this._id,...this._variables,...t})).issue.relations;return new Et(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},ep=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(ss.toString(),{id:this._id,...this._variables,...t})).issue.releases;return new $e(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},tp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(ns.toString(),{id:this._id,...this._variables,...t})).issue.stateHistory;return new ec(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},ip=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(as.toString(),{id:this._id,...this._variables,...t})).issue.subscribers;return new Y(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},rp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(ds.toString(),{id:this._id,...this._variables,...t})).issueLabel.children;return new de(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},sp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(cs.toString(),{id:this._id,...this._variables,...t})).issueLabel.issues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},np=class extends r{_variables;constructor(t,e){super(t),this._variables=e}async fetch(t){const e=(await this._request(hs.toString(),t)).organization.integrations;return new Wd(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},ap=class extends r{_variables;constructor(t,e){super(t),this._variables=e}async fetch(t){const e=(await this._request(ps.toString(),t)).organization.labels;return new de(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},op=class extends r{_variables;constructor(t,e){super(t),this._variables=e}async fetch(t){const e=(await this._request(ms.toString(),t)).organization.loops;return new _i(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},dp=class extends r{_variables;constructor(t,e){super(t),this._variables=e}async fetch(t){const e=(await this._request(ys.toString(),t)).organization.projectLabels;return new Pe(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},cp=class extends r{_variables;constructor(t,e){super(t),this._variables=e}async fetch(t){const e=(await this._request(vs.toString(),t)).organization.teams;return new ue(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},up=class extends r{_variables;constructor(t,e){super(t),this._variables=e}async fetch(t){const e=(await this._request(gs.toString(),t)).organization.templates;return new di(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},lp=class extends r{_variables;constructor(t,e){super(t),this._variables=e}async fetch(t){const e=(await this._request(_s.toString(),t)).organization.users;return new Y(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},hp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Is.toString(),{id:this._id,...this._variables,...t})).project.attachments;return new nc(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},pp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(As.toString(),{id:this._id,...this._variables,...t})).project.comments;return new K(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},mp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(ws.toString(),{id:this._id,...this._variables,...t})).project.documents;return new ne(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},yp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Ss.toString(),{id:this._id,...this._variables,...t})).project.externalLinks;return new fe(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},vp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Ps.toString(),{id:this._id,...this._variables,...t})).project.history;return new oc(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},gp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(bs.toString(),{id:this._id,...this._variables,...t})).project.initiativeToProjects;return new Gd(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},_p=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Cs.toString(),{id:this._id,...this._variables,...t})).project.initiatives;return new ae(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},fp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request($s.toString(),{id:this._id,...this._variables,...t})).project.inverseRelations;return new Nt(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Ip=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(js.toString(),{id:this._id,...this._variables,...t})).project.issues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Ap=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Ds.toString(),{id:this._id,...this._variables,...t})).project.labels;return new Pe(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},wp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Ts.toString(),{id:this._id,...this._variables,...t})).project.members;return new Y(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Sp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Es.toString(),{id:this._id,...this._variables,...t})).project.needs;return new _e(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Pp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(xs.toString(),{id:this._id,...this._variables,...t})).project.projectMilestones;return new dc(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},bp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(qs.toString(),{id:this._id,...this._variables,...t})).project.projectUpdates;return new uc(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Cp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Rs.toString(),{id:this._id,...this._variables,...t})).project.relations;return new Nt(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},$p=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Us.toString(),{id:this._id,...this._variables,...t})).project.teams;return new ue(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},jp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Ms.toString(),{id:this._id,...this._variables,...t})).projectLabel.children;return new Pe(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Dp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Bs.toString(),{id:this._id,...this._variables,...t})).projectLabel.projects;return new ce(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Tp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Ns.toString(),{id:this._id,...this._variables,...t})).projectMilestone.issues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Ep=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Vs.toString(),{id:this._id,...this._variables,...t})).projectUpdate.comments;return new K(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},xp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Hs.toString(),{id:this._id,...this._variables,...t})).release.documents;return new ne(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},qp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(zs.toString(),{id:this._id,...this._variables,...t})).release.history;return new pc(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Rp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Qs.toString(),{id:this._id,...this._variables,...t})).release.issues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Up=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Js.toString(),{id:this._id,...this._variables,...t})).release.links;return new fe(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Fp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Ys.toString(),{id:this._id,...this._variables,...t})).releasePipeline.releases;return new $e(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Mp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Xs.toString(),{id:this._id,...this._variables,...t})).releasePipeline.stages;return new yc(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Bp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(en.toString(),{id:this._id,...this._variables,...t})).releasePipeline.teams;return new ue(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},kp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(sn.toString(),{id:this._id,...this._variables,...t})).releaseStage.releases;return new $e(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Np=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(an.toString(),{id:this._id,...this._variables,...t})).team.cycles;return new qd(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Lp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(on.toString(),{id:this._id,...this._variables,...t})).team.gitAutomationStates;return new kd(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Op=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(dn.toString(),{id:this._id,...this._variables,...t})).team.issues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Gp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(cn.toString(),{id:this._id,...this._variables,...t})).team.labels;return new de(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Vp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(un.toString(),{id:this._id,...this._variables,...t})).team.loops;return new _i(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Wp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(ln.toString(),{id:this._id,...this._variables,...t})).team.members;return new Y(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Hp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(hn.toString(),{id:this._id,...this._variables,...t})).team.memberships;return new si(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},zp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(pn.toString(),{id:this._id,...this._variables,...t})).team.projects;return new ce(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Qp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(mn.toString(),{id:this._id,...this._variables,...t})).team.releasePipelines;return new mc(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Jp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(yn.toString(),{id:this._id,...this._variables,...t})).team.states;return new Dc(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Kp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(vn.toString(),{id:this._id,...this._variables,...t})).team.templates;return new di(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Zp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(gn.toString(),{id:this._id,...this._variables,...t})).team.webhooks;return new bc(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Yp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Sn.toString(),{id:this._id,...this._variables,...t})).user.assignedIssues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},Xp=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Pn.toString(),{id:this._id,...this._variables,...t})).user.createdIssues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},em=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(bn.toString(),{id:this._id,...this._variables,...t})).user.delegatedIssues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},tm=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(Cn.toString(),{id:this._id,...this._variables,...t})).user.drafts;return new Ud(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},im=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request($n.toString(),{id:this._id,...this._variables,...t})).user.teamMemberships;return new si(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},rm=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(jn.toString(),{id:this._id,...this._variables,...t})).user.teams;return new ue(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}},sm=class extends r{_id;_variables;constructor(t,e,i){super(t),this._id=e,this._variables=i}async fetch(t){const e=(await this._request(xn.toString(),{id:this._id,...this._variables,...t})).workflowState.issues;return new R(this._request,i=>this.fetch(u({...this._variables,...t,...i})),e)}}})};export{cm as id,um as ids,lm as modules};
