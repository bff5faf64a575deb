from parts.specimen import DEPARTMENT, PLAIN, SECTION, Example
from xianbao.press.view.front import Department

EXAMPLES = {
    "a series with its banner": Example("department", (DEPARTMENT,)),
    "one story alone": Example("department", (Department(SECTION, PLAIN), False)),
}
