"""Turn the three marked-up source files into JSON Lines with code point spans.
Markup: {TAG words}; the tag is cut out, the words stay. Run: python3 build.py"""
import json,re,os
here=os.path.dirname(os.path.abspath(__file__)); out=os.path.dirname(here)
def parse(s):
    text='';st=[];res=[];i=0
    while i<len(s):
        if s[i]=='{':
            j=s.index(' ',i); st.append((s[i+1:j],len(text))); i=j+1
        elif s[i]=='}':
            tag,a=st.pop(); res.append((tag,a,len(text))); i+=1
        else: text+=s[i]; i+=1
    assert not st
    return text,[(t,{'start':a,'end':b,'quote':text[a:b]}) for t,a,b in res]
def lines(f):
    return [l for l in open(os.path.join(here,f),encoding='utf-8').read().split('\n') if l.strip()]
def write(f,rows):
    with open(os.path.join(out,f),'w',encoding='utf-8') as o:
        for r in rows: o.write(json.dumps(r,ensure_ascii=False)+'\n')
# 1 groups
K={'g':('named_group',True),'G':('named_group',False),'f':('named_force',True),'F':('named_force',False),'x':('generic',None)}
rows=[]
for n,l in enumerate(lines('groups.src'),1):
    d,s=l.split('|',1); text,m=parse(s)
    m.sort(key=lambda x:x[1]['start'])
    rows.append({'id':f'grp-{n:03}','text':text,'published':d,'mentions':[{**sp,'label':'ACTOR','kind':K[t][0],'listed':K[t][1]} for t,sp in m]})
write('groups.jsonl',rows)
# 2 attribution
rows=[]
for n,l in enumerate(lines('attribution.src'),1):
    d,s=l.split('|',1); text,m=parse(s); A={}
    for t,sp in m:
        for k in t[1:].split(','):
            a=A.setdefault(int(k),{}); assert t[0] not in a,(l,t); a[t[0]]=sp
    at=[{'source':A[k].get('s'),'cue':A[k]['q'],'content':A[k]['c']} for k in sorted(A)]
    rows.append({'id':f'att-{n:03}','text':text,'published':d,'attributions':at})
write('attribution.jsonl',rows)
# 3 numbers
U={'p':'persons','b':'bodies','f':'families','h':'households','v':'vehicles','m':'money','d':'distance','o':'other'}
def val(c):
    q=c[0]; n=[int(x) for x in c[1:]]
    return {'E':lambda:(n[0],n[0],n[0],'exact'),'A':lambda:(n[0],n[0],None,'at_least'),'M':lambda:(n[0]+1,None,None,'more_than'),
     'U':lambda:(None,None,n[0],'at_most'),'F':lambda:(None,None,n[0]-1,'fewer_than'),'B':lambda:(None,n[0],None,'about'),
     'N':lambda:(None,n[0],n[0],'about'),'R':lambda:(n[0],None,n[1],'range'),'V':lambda:(n[0],None,None,'vague'),
     'Z':lambda:(0,0,0,'exact'),'NR':lambda:(0,0,None,'none_reported')}[q]()
ANALOGY=re.compile(r"^(tens of thousands|hundreds of thousands|thousands|millions|several (hundred|thousand|dozen)|a few hundred|a couple of hundred|.* or so|.*-odd|20\+|higher than.*|in excess.*|trio|zero|half a million|more than half a million|2 lakh|both|a pair|another|the two|not one|no civilians|no casualties|nobody|none|between two and three dozen|(one|two|ten) or .*|a (minimum|maximum) of.*|approximately.*|roughly.*|an estimated.*|no less.*|not less.*|(under|less than) .*|at most.*|no more than.*|not more than.*|just over.*|well over.*|a single|all four|0|no (reports|immediate).*|.*-(man|member|strong|vehicle))$",re.I)
rows=[]
for n,l in enumerate(lines('numbers.src'),1):
    c,s=l.split('|',1); text,m=parse(s.strip()); D=dict(m)
    c=c.split('+'); a=c[0].split(); lo,pt,hi,q=val(a[:-1]); sub=None
    if len(c)>1:
        b=c[1].split(); sl,sp_,sh,sq=val(b); sub={'phrase':D['u'],'low':sl,'point':sp_,'high':sh,'qualifier':sq}
    assert ('u' in D)==(len(c)>1) and set(D)<={'p','u'},l
    rows.append({'id':f'num-{n:03}','text':text,'phrase':D['p'],'low':lo,'point':pt,'high':hi,'qualifier':q,'unit':U[a[-1]],'subset':sub,
      'lexicon':'by_analogy' if ANALOGY.match(D['p']['quote']) else 'table'})
write('numbers.jsonl',rows)
# check every span of what was written
def spans(o):
    if isinstance(o,dict):
        if 'quote' in o: yield o
        for v in o.values(): yield from spans(v)
    elif isinstance(o,list):
        for v in o: yield from spans(v)
tot=0;seen=set()
for f in ('groups','attribution','numbers'):
    for l in open(os.path.join(out,f+'.jsonl'),encoding='utf-8'):
        r=json.loads(l); t=r['text']; assert r['id'] not in seen and '{' not in t and '}' not in t and '  ' not in t,r; seen.add(r['id']); assert t not in seen,t; seen.add(t)
        for s in spans(r):
            q=s['quote']; assert q and t[s['start']:s['end']]==q and q==q.strip() and t.find(q)>=0,(r['id'],s); tot+=1
            a,b=s['start'],s['end']
            assert not (a and t[a-1].isalnum() and q[0].isalnum()) and not (b<len(t) and t[b].isalnum() and q[-1].isalnum()),(r['id'],s)
        if f=='groups':
            m=r['mentions']; assert all(x['end']<=y['start'] for x,y in zip(m,m[1:]))
        if f=='numbers' and not 4<=len(t.split())<=20: print('len',r['id'],t)
print('spans ok',tot)
from collections import Counter
R=lambda f:[json.loads(l) for l in open(os.path.join(out,f+'.jsonl'),encoding='utf-8')]
g=R('groups');print('groups',len(g),Counter((m['kind'],m['listed']) for r in g for m in r['mentions']))
a=R('attribution');print('attr',len(a),sum(len(r['attributions']) for r in a),'null',sum(x['source'] is None for r in a for x in r['attributions']),'none',sum(not r['attributions'] for r in a))
n=R('numbers');print('num',len(n),Counter(r['qualifier'] for r in n),Counter(r['unit'] for r in n),'subsets',sum(r['subset'] is not None for r in n),Counter(r['lexicon'] for r in n))
