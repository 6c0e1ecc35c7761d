open Acme.Video
open FoxGen

let client = new AcmeClient("key")
let request = Sketch1Request(Prompt = "A prompt that is too long", Seconds = 3)
for problem in client.Videos.Sketch1.Validate(request) do
    printfn "F# %O" problem
