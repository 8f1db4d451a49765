package main

const usage = "usage: " + program + ` [flags] [FILE...]

Reports what LINE would refuse in JSON for the Messaging API. Sends nothing.

FILE is a file, a folder (every .json file below it), or - for standard input,
which is the default. Files of a folder that are not for LINE, such as
package.json, are skipped and counted. Folders below it are not searched if they
are called node_modules or their name begins with a dot.

A file can contain the body of a reply, push, multicast, narrowcast, broadcast,
notification or validate request, an array of messages, one message, a Flex
container, the body that creates a coupon or an audience or adds to one, a
loading animation, a mark as read, a rich menu, a rich menu alias or its update,
a bulk link, a bulk unlink, a batch, or a list of menus or aliases as returned
by LINE.

  -for USE       check messages for this use: reply, push, multicast,
                 narrowcast, broadcast, notification, liff-send
                 (liff.sendMessages) or liff-share (liff.shareTargetPicker).
                 Without it, what any of these requests accepts is accepted.
  -image FILE    check a JPEG or PNG against the last rich menu
  -values FILE   fill the placeholders {{name}} in Flex with the values in FILE,
                 an object of strings, and check the result
  -template      allow placeholders without a value; lengths, URLs, colors and
                 other forms of their texts are not checked
  -ignore RULES  leave out findings of these rules, as in too_long,doubtful; the
                 summary has their number
  -skip-unknown  skip a named file that is not for LINE, as in a folder
  -config FILE   read flags from FILE, by default from .linecheck.json in this
                 folder or a parent: {"for": "push", "ignore": ["doubtful"]}

  -format text   one line and the source for each finding (default)
  -format json   one JSON object per file, one per line
  -format line   the error body that LINE would return, as far as it is known
  -format github annotations for a GitHub workflow
  -format sarif  one SARIF 2.1.0 log, for code scanning and editors

  -watch         check again each time a file or the config file changes, until
                 interrupted
  -version       print the version
  -h             print this text

Exit status: 0 if LINE would refuse nothing (there may be warnings), 1 if it
would refuse something or a file of a folder cannot be read or is not JSON, 2 if
a named file cannot be read or is not JSON, or an option is wrong.
"go run" prints the status and exits with 1; a built binary exits with it.

Output is colored only on a terminal, and not if NO_COLOR is set.
`
