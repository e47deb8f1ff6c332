"""A tiny dossier that everyone can know by heart, and others that are empty, odd or hostile."""

from data.dossier import Dossier
from data.intake.loading import load

RECORDS = """\
record_id,record_type,claim_key,actor,counterpart,category,controller,stance,start,end,location,attribution,credibility,derived_from,source_id,summary
R1,tie,x-shelters-y,X,Y,sanctuary,X,asserts,2020,,North (Valley),elder,2,,paper,X shelters Y.
R2,tie,x-shelters-y,Y,X,sanctuary,,asserts,2021-08,,North,clerk,3,paper,echo,The echo repeats it.
R3,tie,x-shelters-y,X,Y,sanctuary,,denies,,,,spokesman of X,5,ext:speech,paper,X denies it.
R4,tie,x-trains-y,X,Y,training,Y,asserts,2019,2019,South,elder,,ext:report,paper,Y trains X.
R5,tie,x-trains-y,X,Y,training,mutual,asserts,,,South,elder,2,ext:leak,echo,Again.
R6,tie,,Z,X,hostility,,denies,,,,,,,,Only denied.
R7,activity,y-mines,Y,,mining,,asserts,2021-08-15,,North; South,miner,1,,paper,Y mines.
"""
SOURCES = """\
source_id,title,publisher,published,url,kind,reliability
paper,The Paper,The Press,2022-03-01,https://example.org/paper,press,B
echo,The Echo,Echo House,2022-04,javascript:alert(1),statement,F
"""
ACTORS = """\
actor,full_name,aliases,kind,home,note
X,The X Front,Exes;الفصيل,faction,North,
Y,The Y Movement,Al-Ÿ,regional_group,South,
"""
DESCRIPTOR = '{"title": "Tiny", "leverage": {"focal_actor": "X", "turning_point": "2021-08-15"}}'


def tiny() -> Dossier:
    """Seven records: one contested claim, one corroborated, one only denied, one activity."""
    return load(
        {
            "records.csv": RECORDS.encode(),
            "sources.csv": SOURCES.encode(),
            "actors.csv": ACTORS.encode(),
            "datapackage.json": DESCRIPTOR.encode(),
        }
    )


def of(text: str, **files: str) -> Dossier:
    """A dossier of one records file, and of further ones by table name."""
    named = {f"{name}.csv": content.encode() for name, content in files.items()}
    return load({"records.csv": text.encode(), **named})


EDGE_LIST = "source,target\nAsh,Birch\nBirch,Cedar\n"
EMPTY = "actor,counterpart\n"
ODD = """\
actor,counterpart,category,stance,start,amount_low,colour
Ash,Birch,never_heard_of,asserts,2021-13,ten,red
,Birch,sanctuary,asserts,2021,,
Ash,Birch,sanctuary,maybe,2021,,
Ash,,sanctuary,,undated,,
طالبان,Ash,,DENIES,2021,5,
"""
HOSTILE_TEXT = '<img src=x onerror="window.hacked=1"></script><script>window.hacked=1</script>[a](javascript:alert(1)) ![b](http://evil.example/x.png)'


def hostile() -> Dossier:
    """Every text cell tries to run or to fetch something."""
    cell = '"' + HOSTILE_TEXT.replace('"', '""') + '"'
    return of(
        f"record_id,actor,counterpart,category,summary,attribution,source_id,location,claim_key\n"
        f"{cell},{cell},{cell}2,{cell},{cell},{cell},s,{cell},{cell}\n".replace(
            f"{cell}2", '"' + HOSTILE_TEXT.replace('"', '""') + ' 2"'
        ),
        sources=f"source_id,title,publisher,url,kind\ns,{cell},{cell},javascript:alert(1),{cell}\n",
    )


CLASHING = (
    "Actor,actor,counterpart,Note,note,first,last,basis,Link,Origin,status,line,file\n"
    "A,B,C,1,2,3,4,5,6,7,8,9,10\n,,C,1,2,3,4,5,6,7,8,9,10\n"
)
"""Columns named like each other and like those that the app computes; one row is set aside."""
DENIED_ASIDE = """\
record_id,claim_key,actor,counterpart,category,stance,start,end
1,said,A,B,k,asserts,2018,2024
2,denied,A,B,k,denies,2023,2023
"""
"""A tie with an asserted claim on both sides of 2021, and another one, after it, that is only denied."""
SHARED = """\
record_id,record_type,claim_key,actor,counterpart,category
1,tie,said,A,B,training
2,tie,said,A,C,training
3,activity,said,A,,training
"""
"""One claim of two ties and an activity."""
