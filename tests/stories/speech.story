# The same walk by somebody who sees nothing: a headset, a keypad, and what is said. No step names a
# target or a page; "seek" goes on with 6 until it is said, "hear" is what the page says.
at 18:02
headset in
hear Listening is on.
hear Good evening.
seek English
hear Which language?
seek English
hear Come in.
scan https://example.org/
hear That’s a code, but not one of ours.
seek Try the badge again
hear Come in.
seek No badge? Find your name
hear What’s your name?
seek c
seek o
seek s
seek Mariana
hear type the first letter of your e-mail address
seek x
hear That doesn’t match.
seek Back
seek Back
hear Come in.
scan @ana
hear Welcome, Ana.
hear How can you help someone?
seek My own words
hear Say it as you would to a friend.
seek o
seek k
seek Finished typing
hear What would help you?
seek Back
hear Goodbye, Ana.
wait 7s
hear Come in.
scan @dev
hear Welcome, Dev.
seek Show me who to meet
hear person, Dev
seek Ana Lima
hear Meet Ana
seek Back
seek We met
hear Who did you meet?
scan @dev
hear That’s the same badge twice
scan @ana
hear You’ve met.
seek call
hear Dev will call Ana.
seek Yes, that’s the promise
hear Noted.
wait 4s
hear Come in.
wait 6s
scan @dev
hear Good to see you again, Dev.
seek My evening
hear Your evening, Dev
seek You will call Ana.
seek Back
seek We met
scan @ana
hear You two already know each other
seek Add a promise
seek No promise, just a good talk
wait 7s
scan @ana
seek We met
seek Find their name
hear What’s their name?
seek c
seek o
seek s
seek Mariana
hear is it all right to share cards
seek Not now
hear Not this time
seek Carry on
hear Come in.
wait 6s
scan @ana
scan @dev
hear Did you two meet?
seek No, I’m next
hear Good to see you again, Dev.
seek My badge
hear A host will bring your badge
seek Fine, let me in
wait 6s
scan @ana
seek This isn’t me
hear Please give this badge to a host.
seek Done
wait 6s
scan @dev
wait 31s
hear Still there?
seek I’d like more time tonight
hear Good to see you again, Dev.
seek I’m done
hear Goodbye, Dev.
wait 7s
key .
hear A host, please.
key .
hear Hosts only
key 2
key 4
key 6
key 8
key enter
hear The doors are open.
seek Close the doors
hear The doors are closed.
seek Back
hear Come in.
scan @mariana
hear The room is full for the moment.
wait 21s
key .
key .
key 2
key 4
key 6
key 8
key enter
seek Open the doors
seek Undo a check-in
hear Whose check-in?
seek d
seek e
seek v
seek Dev
hear Undo Dev Rao’s check-in?
seek Do it
hear Done. Dev Rao is not checked in any more.
seek Undo
