Console.WriteLine($"{Rival.Yaml}, {Acme.Video.Sketch1.Id}");
